import { expect } from "../companion.ts"
import { at, type ScreenOf } from "./screen-of.ts"

export const team: readonly ScreenOf[] = [
  at("exports of someone who is in no program", "/exports"),
  at("the team of someone who is in no program", "/team"),
  at("an invitation to look at", "/join/:code?", () => "/join"),
  at("a program to start", "/team/start"),
  {
    is: "the team",
    pattern: "/team",
    address: () => "/team/start",
    also: async page => {
      const [name, code, device] = await page.locator("form .input").all()
      await name?.fill("No. 7")
      await code?.fill("no7")
      await device?.fill("No. 1")
      await page.locator("form .button-primary").click()
      await expect(page.locator(".ways a")).toHaveCount(3)
    },
  },
  at("someone to invite", "/team/invite"),
  {
    is: "an invitation to give",
    pattern: "/team/invitation/:id",
    address: () => "/team/invite",
    also: async page => {
      await page.locator("form .button-primary").click()
      await expect(page.locator(".invitation-qr")).toBeVisible()
    },
  },
  {
    is: "a member",
    pattern: "/team/member/:id",
    address: () => "/team",
    also: page => page.locator("a[href*='/team/member/']").first().click(),
  },
  at("who serves whom", "/team/caseload"),
  at("who serves a person", "/team/caseload/:id", ({ person }) => `/team/caseload/${person}`),
  at("what was told", "/team/told"),
  {
    ...at("what every member is told of the program, with a recovery key to print", "/team/settings"),
    also: async page => {
      await page.locator(".sections > section").nth(3).getByRole("button").click()
      await expect(page.locator(".recovery-code")).toBeVisible()
    },
  },
  at("exports", "/exports"),
  {
    ...at("places for exports, with one to add", "/exports/places"),
    also: async page => {
      await page.locator(".sections .button").first().click()
      await expect(page.locator("dialog form")).toBeVisible()
    },
  },
  at("texts to settle", "/exports/settle"),
  at("the inbox", "/inbox"),
]
