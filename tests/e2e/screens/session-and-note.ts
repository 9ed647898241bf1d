import { expect } from "../companion.ts"
import { at, type ScreenOf } from "./screen-of.ts"

const step = (n: number): ScreenOf => ({
  is: `step ${n} of a session`,
  pattern: "/session/:id",
  address: ({ session }) => `/session/${session}`,
  also: async page => {
    const steps = page.locator("ol.steps button")
    await steps.nth(n - 1).click()
    await expect(steps.nth(n - 1)).toHaveAttribute("aria-current", "step")
  },
})

export const sessionAndNote: readonly ScreenOf[] = [
  ...[1, 2, 3, 4, 5, 6, 7, 8].map(step),
  at("wrap up", "/session/:id/wrap-up", ({ session }) => `/session/${session}/wrap-up`),
  at("a finished session", "/session/:id", ({ finished }) => `/session/${finished}`),
  at("notes", "/notes"),
  at("a draft note", "/note/:id", ({ draft }) => `/note/${draft}`),
  at("a signed note", "/note/:id", ({ signed }) => `/note/${signed}`),
]
