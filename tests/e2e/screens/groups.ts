import { expect } from "../companion.ts"
import { at, type ScreenOf } from "./screen-of.ts"

export const groups: readonly ScreenOf[] = [
  at("groups", "/groups"),
  at("a new group", "/groups/new"),
  at("a group", "/group/:id", ({ group }) => `/group/${group}`),
  at("a group's signed session", "/group-session/:id", ids => `/group-session/${ids.groupSession}`),
  at("a group's notes", "/group-session/:id/wrap-up", ({ groupSession }) => `/group-session/${groupSession}/wrap-up`),
  {
    is: "a group's session",
    pattern: "/group-session/:id",
    address: ({ group }) => `/group/${group}`,
    also: async page => {
      await page.locator(".screen-actions .button-primary").click()
      await page.locator("fieldset:has(.chips) + div > .button-link").click()
      await expect(page.locator(".session-context .chip")).toHaveCount(6)
      await expect(page.locator(".session-context h2")).toHaveCount(1)
      await page.locator("ol.steps button").nth(3).click()
      await expect(page.locator("#group-turns")).toBeVisible()
    },
  },
]
