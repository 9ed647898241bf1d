import { readFileSync } from "node:fs"
import type { Page } from "@playwright/test"
import { axe } from "./axe.ts"
import { expect, test } from "./companion.ts"
import { toAddress } from "./look.ts"
import { openSample } from "./steps.ts"

const raters = (page: Page) => page.getByRole("heading", { level: 2, name: "Two raters" })

/** Rates every item: the first by keyboard, the others at once, as no hand could. Items not named get a 4. */
const rateAll = async (page: Page, others: Readonly<Record<string, number>>) => {
  await expect(page.getByText("0 of 25 rated")).toBeVisible()
  const anchors = page.getByRole("region", { name: /^1 Number of people/ }).getByRole("radio")
  await anchors.first().focus()
  for (let at = 1; at < 4; at++) await page.keyboard.press("ArrowDown")
  await expect(anchors.nth(3)).toBeChecked()
  await page.locator(".review-sheet").evaluate((sheet, ratings) => {
    for (const item of sheet.querySelectorAll("li > section")) {
      const rating = ratings[item.querySelector(".rating-number")?.textContent?.trim() ?? ""] ?? 4
      const anchor = item.querySelector<HTMLInputElement>(`input[value="value:${rating}"]`)
      if (anchor && !anchor.checked) anchor.click()
    }
  }, others)
  await expect(page.getByText("25 of 25 rated")).toBeVisible()
}

const finish = async (page: Page) => {
  await page.getByRole("button", { name: "I have finished" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "I have finished" }).click()
}

test("a review by two raters to a printed report", async ({ companion }) => {
  const { page } = companion
  await page.addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"))
  await openSample(companion)
  await toAddress(page, "/reviews")
  await page.getByRole("button", { name: "Begin the review" }).click()
  await expect(page.getByRole("heading", { level: 2, name: "What is reviewed" })).toBeVisible()
  await page.getByRole("button", { name: "Go on to rating" }).click()

  await page.getByRole("button", { name: "Start rating: First rater" }).click()
  await rateAll(page, {})
  const curriculum = page.getByRole("region", { name: /^3 Comprehensiveness/ })
  await curriculum.getByLabel("What you saw, and where").fill("Ten binders on the shelf")
  await curriculum.getByLabel("What you saw, and where").blur()
  await finish(page)

  // Neither the page, nor the first rater's own sheet, shows the second what the first gave.
  await expect(raters(page)).toBeVisible()
  await expect(page.getByText("Has finished")).toBeVisible()
  const sheet = new URL(page.url()).hash.replace("#", "")
  await toAddress(page, `${sheet}/rate/first`)
  await expect(page.getByText("They can be seen once both raters have finished.")).toBeVisible()
  await page.getByRole("link", { name: "Back to the review" }).click()
  await page.getByRole("button", { name: /Compare and agree/ }).click()
  await expect(page.getByText("Nothing to compare yet.")).toBeVisible()
  await page.getByRole("button", { name: /Two raters/ }).click()

  await page.getByLabel("Name of the second rater").fill("Robin Ames")
  await page.getByRole("button", { name: "Start rating: Second rater" }).click()
  await expect(page.getByText("Ten binders on the shelf")).toHaveCount(0)
  await rateAll(page, { "3": 3, "9": 3 })
  await finish(page)

  await expect(
    page.getByText("11 of 13 rated the same · 85\u00a0% agreement · 11 of 13 agreed: no total yet"),
  ).toBeVisible()
  await expect(page.getByText("Ten binders on the shelf")).toBeVisible()
  expect(await axe(page)).toEqual([])
  const agree = async (item: RegExp, value: string, why: string) => {
    const one = page.getByRole("region", { name: item })
    await one.getByRole("radio", { name: value, exact: true }).check()
    await one.getByLabel("Why? A word for the report.").fill(why)
    await one.getByLabel("Why? A word for the report.").blur()
  }
  await agree(/^3 Comprehensiveness/, "5", "All ten binders are there")
  await agree(/^9 Educational/, "3", "Checking back is rare")
  await expect(page.getByText(/Mean 4\.0, high/).first()).toBeVisible()

  await page.getByRole("button", { name: "Strengths and next steps", exact: true }).click()
  await page.getByRole("button", { name: "Add a next step" }).click()
  await page.getByLabel("What to do").fill("Check back in every session")
  await page.getByLabel("Who", { exact: true }).fill("Robin Ames")
  await page.getByRole("button", { name: "Keep" }).click()
  await page.getByRole("button", { name: "Finish the review" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Finish the review" }).click()

  const report = page.getByRole("article")
  await expect(report).toContainText("12-month review: IMR fidelity")
  await expect(report).toContainText("Mean 4.0, high")
  await expect(report).toContainText("11 of 13 rated the same")
  await expect(report).toContainText("Check back in every session")

  await page.emulateMedia({ media: "print" })
  const row = report.getByRole("row", { name: /^3 Comprehensiveness/ })
  await expect(row.getByRole("cell")).toHaveText(["4", "3", "5", "5", "All ten binders are there"])
  const paper = await page.pdf({ format: "Letter", preferCSSPageSize: true })
  expect(paper.toString("latin1").match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length).toBeGreaterThan(2)
  await expect(page.getByRole("button", { name: "Print" })).toBeHidden()
  await page.emulateMedia({ media: "screen" })

  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as CSV" }).last().click(),
  ])
  expect(saved.suggestedFilename()).toMatch(/^handrail-review-\d{4}-\d\d-\d\d\.csv$/)
  const lines = readFileSync(await saved.path(), "utf8").split(/\r?\n/)
  expect(lines).toHaveLength(26)
  expect(lines[3]).toMatch(/,3 Comprehensiveness of the curriculum,10,.*,5,4,3,5,5,All ten binders are there$/)
})
