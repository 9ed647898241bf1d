import type { Page } from "@playwright/test"
import { expect } from "../companion.ts"
import { at, type ScreenOf } from "./screen-of.ts"

/** A step of the review that is open; it is begun where there is none. */
const reviewStep = (n: number) => ({
  is: `step ${n} of a review`,
  pattern: "/review/:id",
  address: () => "/reviews",
  also: async (page: Page) => {
    await page.locator(".review-lead .button-primary").click()
    const steps = page.locator("ol.steps button")
    await steps.nth(n - 1).click()
    await expect(steps.nth(n - 1)).toHaveAttribute("aria-current", "step")
  },
})

export const reviews: readonly ScreenOf[] = [
  {
    ...at("reviews, with the table behind their means", "/reviews"),
    also: async page => {
      await page.locator(".chart-acts button").first().click()
      await expect(page.locator(".chart-table-shown table")).toBeVisible()
    },
  },
  ...[1, 2, 3, 4].map(reviewStep),
  {
    is: "what a rater fills in",
    pattern: "/review/:id/rate/:seat",
    address: () => "/reviews",
    also: async page => {
      await reviewStep(2).also(page)
      await page.locator(".review-rater .button-primary").click()
      await expect(page.locator(".review-sheet .rating-anchors")).toHaveCount(25)
    },
  },
  {
    ...at("the report of a review", "/review/:id/report", ({ review }) => `/review/${review}/report`),
    also: async page => {
      await page.locator(".chart-acts button").first().click()
      await expect(page.locator(".chart-table-shown table")).toBeVisible()
    },
  },
]
