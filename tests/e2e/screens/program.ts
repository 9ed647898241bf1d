import { expect } from "../companion.ts"
import { at, type ScreenOf } from "./screen-of.ts"

export const program: readonly ScreenOf[] = [
  at("the program", "/program"),
  {
    ...at("fidelity, with the table behind it", "/fidelity"),
    also: async page => {
      await page.locator(".chart-acts button").first().click()
      await expect(page.locator(".chart-table-shown table")).toBeVisible()
    },
  },
  at("the evidence of an item", "/fidelity/:itemId", () => "/fidelity/handouts"),
  at("the evidence of an item that people judge", "/fidelity/:itemId", () => "/fidelity/relapse-prevention"),
  at("the evidence of an item of the index", "/fidelity/:itemId", () => "/fidelity/goi--supervision"),
  {
    ...at("supervision, with a line of the agenda open and the table behind its weeks", "/supervision"),
    also: async page => {
      await page.locator(".agenda-lines summary").first().click()
      await page.locator(".chart-acts button").first().click()
      await expect(page.locator(".chart-table-shown table")).toBeVisible()
    },
  },
  {
    is: "a meeting with a supervisor",
    pattern: "/supervision/:id",
    address: () => "/supervision",
    also: async page => {
      await page.locator(".screen-actions .button-primary").click()
      await expect(page.locator(".meeting-line").first()).toBeVisible()
    },
  },
  {
    is: "a meeting that was held",
    pattern: "/supervision/:id",
    address: () => "/supervision",
    also: async page => {
      await page.locator("a.week-place").first().click()
      await expect(page.locator(".sections .document")).toBeVisible()
    },
  },
  {
    ...at("data out, with what would be in it", "/program/data-out"),
    also: async page => {
      await page.locator(".data-out .button-primary").click()
      await expect(page.locator(".data-counts")).toBeVisible()
    },
  },
  at("my practice", "/practice"),
  ...["basics", "sample", "staff", "training", "quality", "numbers"].map(section =>
    at(`the program's settings: ${section}`, "/program/settings/:section?", () => `/program/settings/${section}`),
  ),
]
