import type { Page } from "@playwright/test"
import { axe } from "./axe.ts"
import { expect, test } from "./companion.ts"
import { openSample } from "./steps.ts"

const next = (page: Page) => page.getByRole("button", { name: "Next" })
const skip = (page: Page) => page.getByRole("button", { name: "Skip this one" })
const question = (page: Page, at: number) => page.getByText(`Question ${at} of 15`)

test("a person fills in the IMR Scale one question at a time: five is not rounded, a day finds its answer", async ({
  companion,
}) => {
  const { page } = companion
  await openSample(companion)
  await page.getByRole("link", { name: "People" }).click()
  await page.locator("main a[href*='#/person/']").first().click()
  await page.getByRole("link", { name: /IMR Scale: how I see it/ }).click()
  await page.getByRole("button", { name: "Start: IMR Scale: how I see it" }).click()
  await expect(page.getByText(/Adapted wording: in our own words until .* Follows: IMR Scales by Mueser/)).toBeVisible()
  await page.getByRole("button", { name: "Begin" }).click()

  await expect(page.getByRole("heading", { name: "How far have you come with a goal of your own?" })).toBeFocused()
  await expect(page.getByText("The last 3 months")).toBeVisible()
  await page.getByRole("radio", { name: "I have come a little way" }).check()
  await next(page).click()
  for (const at of [2, 3]) {
    await expect(question(page, at)).toBeVisible()
    await skip(page).click()
  }

  await page.getByRole("radio", { name: "5 times", exact: true }).check()
  const closer = page.getByRole("group", { name: "There is no answer for “5 times”. Which one is closer?" })
  await expect(closer.getByRole("radio")).toHaveCount(2)
  await expect(skip(page)).toBeVisible()
  await closer.getByRole("radio", { name: "6 or 7 times" }).check()
  await next(page).click()

  // Left and taken up again: it goes on where it was.
  await expect(question(page, 5)).toBeVisible()
  await page.getByRole("link", { name: "Back" }).click()
  await page.getByRole("button", { name: "Go on: IMR Scale: how I see it" }).click()
  await expect(question(page, 5)).toBeVisible()
  for (const at of [5, 6, 7, 8]) {
    await expect(question(page, at)).toBeVisible()
    await skip(page).click()
  }
  await page.getByText("I know the day").click()
  const day = await page.evaluate(() => {
    const date = new Date()
    date.setDate(date.getDate() - 120)
    return date.toLocaleDateString("sv-SE")
  })
  await page.getByLabel("The day it was: The last hard time").fill(day)
  await expect(page.getByRole("radio", { name: "4 to 6 months ago" })).toBeChecked()
  await next(page).click()
  for (const at of [10, 11, 12]) {
    await expect(question(page, at)).toBeVisible()
    await skip(page).click()
  }
  await page.getByRole("radio", { name: "No mental health medicine is prescribed for me" }).check()
  expect(await axe(page)).toEqual([])
  await next(page).click()
  for (const at of [14, 15]) {
    await expect(question(page, at)).toBeVisible()
    await skip(page).click()
  }

  await expect(page.getByRole("heading", { name: "Thank you" })).toBeFocused()
  await page.getByRole("button", { name: "Finish" }).click()
  await expect(page.getByRole("article")).toContainText("6 or 7 times")
  await expect(page.getByRole("article")).toContainText("Said: 5 times")
  await expect(page.getByRole("article").getByText("Not answered")).toHaveCount(11)
})

test("a facilitator looks at a session of their own, finishes, and sets one thing right in a copy", async ({
  companion,
}) => {
  const { page } = companion
  await openSample(companion)
  await page.getByRole("link", { name: "Settings" }).click()
  await page.getByRole("link", { name: /My own work/ }).click()
  await page.getByRole("button", { name: "Start: Treatment Integrity self-check" }).click()
  const first = page.getByRole("region", { name: "1 Therapeutic relationship" })
  await first.getByRole("radio", { name: /Satisfactory/ }).check()
  await first.getByLabel("What I noticed").fill("Two long silences, both good")
  await page
    .getByRole("region", { name: /Involving all members/ })
    .getByText("It was one to one")
    .click()
  await expect(page.getByText("2 of 16 rated. All is saved.")).toBeVisible()
  await page.getByRole("button", { name: "Finish" }).click()
  await expect(page.getByRole("article")).toContainText("Two long silences, both good")

  await page.getByRole("button", { name: "More" }).click()
  await page.getByRole("button", { name: "Correct it" }).click()
  await expect(first.getByRole("radio", { name: /Satisfactory/ })).toBeChecked()
  await first.getByRole("radio", { name: /Very good/ }).check()
  await expect(first.getByRole("radio", { name: /Very good/ })).toBeChecked()
  await page.getByRole("button", { name: "Finish" }).click()
  await expect(page.getByRole("article")).toContainText("Corrects an earlier one")
  await page.getByRole("link", { name: "Back" }).click()
  await expect(page.getByText("Corrected by a later one")).toBeVisible()
})
