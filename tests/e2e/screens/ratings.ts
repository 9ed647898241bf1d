import type { Page } from "@playwright/test"
import { expect } from "../companion.ts"
import { at, type ScreenOf } from "./screen-of.ts"

/** Begins an instrument, or goes on with it. Found by its place, as all that leads to a screen is: words differ by language. */
const startOf = (page: Page, instrumentId: string) =>
  page.locator(`[aria-labelledby="instrument-${instrumentId}"] .rating-starts button`).first()

export const ratings: readonly ScreenOf[] = [
  at("a person's ratings", "/person/:id/ratings", ({ person }) => `/person/${person}/ratings`),
  at("a finished rating", "/rating/:id", ({ rating }) => `/rating/${rating}`),
  {
    is: "a question of a rating",
    pattern: "/rating/:id",
    address: ({ person }) => `/person/${person}/ratings`,
    also: async page => {
      await startOf(page, "imrs-participant").click()
      await page.locator(".rating-steps .button-primary").click()
      await expect(page.locator(".rating-question")).toBeVisible()
    },
  },
  {
    is: "a rating in a list",
    pattern: "/rating/:id",
    address: () => "/ratings",
    also: async page => {
      await startOf(page, "integrity-self-check").click()
      await expect(page.locator(".rating-list")).toBeVisible()
    },
  },
  at("the program's ratings", "/ratings"),
  at("a blank rating", "/ratings/:instrumentId", () => "/ratings/imrs-participant"),
  {
    is: "a person's scales over time, with the table and the figures behind them",
    pattern: "/person/:id/outcomes",
    address: ({ rated }) => `/person/${rated}/outcomes`,
    also: async page => {
      await page.locator(".chart-acts button").first().click()
      await page.locator(".outcomes-more summary").first().click()
      await page.locator(".outcomes-more summary").last().click()
      await expect(page.locator(".chart-table-shown table")).toBeVisible()
    },
  },
  {
    ...at("outcomes of the program, with the table behind them", "/outcomes"),
    also: async page => {
      await page.locator(".chart-acts button").first().click()
      await expect(page.locator(".chart-table-shown table")).toBeVisible()
    },
  },
  at("the people behind a number", "/outcomes/:cell", () => "/outcomes/imrs-participant.participant.change"),
]
