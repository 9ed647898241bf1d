import type { Page } from "@playwright/test"
import { type Companion, expect, test } from "./companion.ts"
import { openSample, samplePassphrase, unlock } from "./steps.ts"

/** One session in two windows, both where the action plan is made. */
const inTwoTabs = async (companion: Companion) => {
  const { context, page, url } = companion
  await openSample(companion)
  await page
    .getByRole("button", { name: /^Start session with / })
    .first()
    .click()
  await expect(page).toHaveURL(/#\/session\//)
  await page.getByRole("button", { name: /^Action plan/ }).click()
  const other = await context.newPage()
  await other.goto(`${url}/${new URL(page.url()).hash}`)
  await unlockSession(other)
  await expect(what(page)).toBeVisible()
  return { one: page, other }
}

const unlockSession = async (page: Page) => {
  await page.getByLabel("Passphrase", { exact: true }).fill(samplePassphrase)
  await page.getByRole("button", { name: "Unlock" }).click()
  await expect(what(page)).toBeVisible({ timeout: 30_000 })
}

const what = (page: Page) => page.getByRole("textbox", { name: "What", exact: true })
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true })

/** As a person types, not in one piece. */
const type = (page: Page, name: string, words: string) => field(page, name).pressSequentially(words, { delay: 15 })

/** All that stands in the fields of a window, and beside them. */
const shown = async (page: Page) => {
  const main = page.getByRole("main")
  const typed = await main.getByRole("textbox").evaluateAll(areas => areas.map(area => Reflect.get(area, "value")))
  return [...typed, await main.innerText()].join("\n")
}

const leaveFields = (page: Page) => page.getByRole("heading", { level: 1 }).focus()

test("two windows change different things of one session, and both changes are in both", async ({ companion }) => {
  const { one, other } = await inTwoTabs(companion)
  const chips = (page: Page) => page.getByRole("group", { name: "What happened" })
  const tapped = await chips(one).getByRole("button", { pressed: false }).first().innerText()
  const chip = chips(one).getByRole("button", { name: tapped, exact: true })
  await Promise.all([
    chip.click().then(() => type(one, "When", "Tuesday after lunch")),
    type(other, "What", "Walk to the canal").then(() => type(other, "Where", "From my door")),
  ])
  for (const page of [one, other]) {
    await expect(chips(page).getByRole("button", { name: tapped, exact: true, pressed: true })).toBeVisible()
    await expect(what(page)).toHaveValue("Walk to the canal")
    await expect(field(page, "When")).toHaveValue("Tuesday after lunch")
    await expect(field(page, "Where")).toHaveValue("From my door")
  }
})

test("two windows write into the same field at once, and both texts are in both", async ({ companion }) => {
  const { one, other } = await inTwoTabs(companion)
  await Promise.all([type(one, "What", "Call Nadia about Sunday"), type(other, "What", "Buy bread on the way home")])
  await Promise.all([leaveFields(one), leaveFields(other)])
  for (const page of [one, other]) {
    await expect.poll(() => shown(page)).toContain("Call Nadia about Sunday")
    await expect.poll(() => shown(page)).toContain("Buy bread on the way home")
    await expect(page.getByText("Also written here, in another window:")).toBeVisible()
  }

  await one.getByRole("button", { name: "Keep both" }).click()
  for (const page of [one, other]) {
    await expect(page.getByText("Also written here, in another window:")).toBeHidden()
    await expect(what(page)).toHaveValue(/Call Nadia about Sunday/)
    await expect(what(page)).toHaveValue(/Buy bread on the way home/)
  }
})

test("locked in one window, it is locked in the other", async ({ companion }) => {
  const { context, page, url } = companion
  await openSample(companion)
  const other = await context.newPage()
  await other.goto(url)
  await unlock(other, samplePassphrase)
  await other.getByRole("link", { name: "Settings" }).click()
  await other.getByRole("button", { name: "Lock now" }).click()
  for (const window of [page, other])
    await expect(window.getByRole("heading", { name: "Handrail is locked" })).toBeVisible()
})

test("a third window that was never unlocked shows and keeps nothing, while two others write", async ({
  companion,
}) => {
  const { one, other } = await inTwoTabs(companion)
  const third = await companion.context.newPage()
  await third.goto(`${companion.url}/${new URL(one.url()).hash}`)
  const locked = third.getByRole("heading", { name: "Handrail is locked" })
  await expect(locked).toBeVisible()
  await Promise.all([type(one, "When", "Tuesday after lunch"), type(other, "Where", "From my door")])
  for (const page of [one, other]) {
    await expect(field(page, "When")).toHaveValue("Tuesday after lunch")
    await expect(field(page, "Where")).toHaveValue("From my door")
  }
  await expect(locked).toBeVisible()
  await expect(third.getByText("Tuesday after lunch")).toHaveCount(0)
  expect(await third.title()).not.toContain("Tuesday")

  // Unlocked last, it has what both wrote; locked there, all three are.
  await unlockSession(third)
  await expect(field(third, "When")).toHaveValue("Tuesday after lunch")
  await expect(field(third, "Where")).toHaveValue("From my door")
  await third.goto(`${companion.url}/#/settings`)
  await third.getByRole("button", { name: "Lock now" }).click()
  for (const page of [one, other, third])
    await expect(page.getByRole("heading", { name: "Handrail is locked" })).toBeVisible()
})
