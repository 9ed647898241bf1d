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

test("one session in several windows: what each writes is in all that are open, and one never unlocked shows nothing", async ({
  companion,
}) => {
  const { one, other } = await inTwoTabs(companion)

  await test.step("two windows write into the same field at once, and both texts are in both", async () => {
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

  await test.step("they change different things, and all changes are in both", async () => {
    const chips = (page: Page) => page.getByRole("group", { name: "What happened" })
    const tapped = await chips(one).getByRole("button", { pressed: false }).first().innerText()
    const chip = chips(one).getByRole("button", { name: tapped, exact: true })
    await Promise.all([
      chip.click().then(() => type(one, "When", "Tuesday after lunch")),
      type(other, "Who helps", "My neighbour Abiola").then(() => type(other, "Where", "From my door")),
    ])
    for (const page of [one, other]) {
      await expect(chips(page).getByRole("button", { name: tapped, exact: true, pressed: true })).toBeVisible()
      await expect(field(page, "Who helps")).toHaveValue("My neighbour Abiola")
      await expect(field(page, "When")).toHaveValue("Tuesday after lunch")
      await expect(field(page, "Where")).toHaveValue("From my door")
    }
  })

  await test.step("a third that was never unlocked shows and keeps nothing, while the two write on", async () => {
    const third = await companion.context.newPage()
    await third.goto(`${companion.url}/${new URL(one.url()).hash}`)
    const locked = third.getByRole("heading", { name: "Handrail is locked" })
    await expect(locked).toBeVisible()
    await field(one, "When").fill("")
    await field(other, "Where").fill("")
    await Promise.all([type(one, "When", "Friday at noon"), type(other, "Where", "By the canal")])
    for (const page of [one, other]) {
      await expect(field(page, "When")).toHaveValue("Friday at noon")
      await expect(field(page, "Where")).toHaveValue("By the canal")
    }
    await expect(locked).toBeVisible()
    await expect(third.getByText("Friday at noon")).toHaveCount(0)
    expect(await third.title()).not.toContain("Friday")

    // Unlocked last, it has what both wrote; locked there, all three are.
    await unlockSession(third)
    await expect(field(third, "When")).toHaveValue("Friday at noon")
    await expect(field(third, "Where")).toHaveValue("By the canal")
    await third.goto(`${companion.url}/#/settings`)
    await third.getByRole("button", { name: "Lock now" }).click()
    for (const page of [one, other, third])
      await expect(page.getByRole("heading", { name: "Handrail is locked" })).toBeVisible()
  })
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
