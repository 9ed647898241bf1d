import { expect } from "../companion.ts"
import { at, type ScreenOf } from "./screen-of.ts"

export const tools: readonly ScreenOf[] = [
  at("a person's tools", "/person/:id/tools", ({ person }) => `/person/${person}/tools`),
  at("a tool to begin", "/person/:id/tools/:toolId", ({ person }) => `/person/${person}/tools/stress-vulnerability`),
  at("a tool being filled in", "/tool/:sheetId", ({ filling }) => `/tool/${filling}`),
  {
    is: "a table of a tool",
    pattern: "/tool/:sheetId",
    address: ({ filling }) => `/tool/${filling}`,
    also: async page => {
      const steps = page.locator("ol.steps button")
      await steps.nth(2).click()
      await expect(steps.nth(2)).toHaveAttribute("aria-current", "step")
    },
  },
  at("a tool that was kept", "/tool/:sheetId", ({ kept }) => `/tool/${kept}`),
  at("an empty sheet of a tool", "/tools/:toolId", () => "/tools/decisional-balance"),
]
