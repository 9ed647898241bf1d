import type { Page } from "@playwright/test"
import { expect, test } from "./companion.ts"
import { drawn, toAddress } from "./look.ts"
import { setClocks } from "./set-clocks.ts"
import { openSample, samplePassphrase, unlock } from "./steps.ts"

const title = "IMR Scale: practitioner’s view"

/** Every item the middle answer, but for those named, which get the next one up. */
const fillIn = async (page: Page, up: readonly string[]) => {
  const items = page.locator(".rating-list li section")
  await expect(items).toHaveCount(15)
  for (let i = 0; i < 15; i++) {
    const item = items.nth(i)
    const name = (await item.getByRole("heading").innerText()).replace(/^\d+ /, "")
    await item
      .getByRole("radio")
      .nth(up.includes(name) ? 3 : 2)
      .check()
  }
  await expect(page.getByText("15 of 15 rated. All is saved.")).toBeVisible()
  await page.getByRole("button", { name: "Finish" }).click()
  await expect(page.getByRole("article")).toBeVisible()
}

test("an IMR Scale twice, three months apart, with the change shown rightly", async ({ companion }) => {
  const { page } = companion
  await openSample(companion)
  await page.getByRole("link", { name: "People", exact: true }).click()
  await page.getByRole("link", { name: "Add a person" }).click()
  await page.getByLabel("What they like to be called").fill("Zoë")
  await page.getByRole("button", { name: "Add this person" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Zoë" })).toBeVisible()
  const person = page.url().split("/person/")[1] ?? ""
  const toOutcomes = async () => {
    await toAddress(page, `/person/${person}/outcomes`)
    await drawn(page)
  }
  await toOutcomes()
  await expect(page.getByRole("heading", { name: "Totals will stand here" })).toBeVisible()

  await page.getByRole("link", { name: "Go to the scales" }).click()
  await page.getByRole("button", { name: `Start: ${title}` }).click()
  await fillIn(page, [])
  await toOutcomes()
  const line = page.getByRole("region", { name: title })
  await expect(line).toContainText("One total so far")
  await expect(line.locator(".line-point")).toHaveCount(1)

  await setClocks(page, 92 * 86_400_000)
  await expect(page.getByRole("heading", { name: "Handrail is locked" })).toBeVisible()
  await unlock(page, samplePassphrase)
  await expect(line).toContainText(/Due (since|today)/)
  await line.getByRole("button", { name: `Start: ${title}` }).click()
  await fillIn(page, [
    "Progress toward personal goals",
    "Knowledge",
    "Involvement of family and friends in mental health care",
    "Symptom distress",
    "Impairment of functioning by symptoms",
    "Relapse prevention planning",
    "Coping",
  ])
  await toOutcomes()

  // imr.md 3.4: seven points of fifteen items are 0.47, and the practitioner's noise is 0.456.
  await expect(line).toContainText(/Up by 0\.47 since .* This is larger than measurement noise \(0\.456\)/)
  await expect(line).toContainText("Mean · sum 52")
  await expect(line.locator(".line-point")).toHaveCount(2)
  await expect(line.getByRole("img", { name: /^Mean over time\..*: 3; .*: 3\.47$/ })).toBeVisible()
  await line.getByRole("button", { name: "One more item" }).click()
  await expect(line.locator(".outcomes-item")).toHaveText(Array.from({ length: 7 }, () => /3 → 4 up 1/))
  await line.getByText("How it is scored").click()
  await expect(line).toContainText("Roosenschoon")
  await line.getByRole("button", { name: "Show as table" }).click()
  await expect(line.getByRole("row")).toHaveText([/Day/, /34515 of 15/, /3\.475215 of 15/])
  await line.getByRole("link", { name: /: 3\.47$/ }).click()
  await expect(page.getByRole("article")).toContainText("Quite a lot")
})

test("a number of the program leads to people, and they to what was filled in; a hidden one leads nowhere", async ({
  companion,
}) => {
  const { page } = companion
  await openSample(companion)
  await toAddress(page, "/outcomes")
  await drawn(page)
  const version = page.getByRole("region", { name: title })
  const people = version.getByRole("link", { name: /^\d+ people$/ }).first()
  const count = Number((await people.innerText()).split(" ")[0])
  expect(count).toBeGreaterThan(4)
  const hidden = version.getByText("not shown")
  for (const one of await hidden.all()) await expect(one.locator("xpath=ancestor::a")).toHaveCount(0)
  await people.click()
  await expect(page.getByRole("heading", { level: 1, name: "People with a total" })).toBeVisible()
  await expect(page.locator(".behind > li")).toHaveCount(count)
  await page.locator(".behind-days a").first().click()
  await expect(page.getByRole("article")).toContainText("By the facilitator")
})
