import type { Locator, Page } from "@playwright/test"
import { axe } from "./axe.ts"
import { expect, test } from "./companion.ts"
import { fillSample, onToday } from "./fill-sample.ts"
import { startOwn, typeSheetBack, unlock } from "./steps.ts"

const passphrase = "slow river stones"

/** On one's own as far as the recovery sheet. */
const toTheSheet = async (page: Page, url: string) => {
  await page.goto(url)
  await page.getByRole("button", { name: "Start on your own" }).click()
  await page.getByLabel("Your name").fill("Jo Rivera")
  await page.getByRole("button", { name: "Next" }).click()
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase)
  await page.getByRole("button", { name: "Make my vault" }).click()
  await expect(page.getByRole("article")).toContainText(/([0-9A-Z]{4}\s+){8}[0-9A-Z]{4}/)
}

test.describe("the first run", () => {
  test("offers three doors, each says what is behind it, and working alone needs none of them", async ({
    companion: { page, url },
  }) => {
    await page.goto(url)
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused()
    await expect(page.getByRole("button", { name: /sample caseload/ })).toContainText("made-up people")
    await expect(page.getByRole("button", { name: /Join a program/ })).toContainText("With an invitation")
    await expect(page.getByRole("button", { name: /Start a program/ })).toContainText("For supervisors")
    await expect(page.getByRole("button", { name: /Start on your own/ })).toContainText("on this device")
    await expect(page.getByRole("link", { name: "Crisis" })).toBeVisible()
    expect(await axe(page)).toEqual([])
  })

  test("fills the sample by itself, and says everywhere that nobody is real", async ({ companion }) => {
    const { page } = companion
    await fillSample(companion)
    await page.getByRole("link", { name: "People" }).click()
    await expect(page.getByText("everyone here is made up")).toBeVisible()
  })

  test("of one's own goes by keyboard alone, from the doors to Today", async ({ companion: { page, url } }) => {
    await page.goto(url)
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused()
    const tabTo = async (button: Locator) => {
      await expect(button).toBeEnabled()
      while (!(await button.evaluate(at => at === document.activeElement))) await page.keyboard.press("Tab")
    }
    await tabTo(page.getByRole("button", { name: "Start on your own" }))
    await page.keyboard.press("Enter")

    await expect(page.getByLabel("Your name")).toBeFocused()
    await page.keyboard.type("Jo Rivera")
    await page.keyboard.press("Enter")

    await expect(page.getByLabel("Passphrase", { exact: true })).toBeFocused()
    await page.keyboard.type("slow river stones")
    await page.keyboard.press("Enter")

    await expect(page.getByRole("heading", { name: "Keep your recovery sheet." })).toBeFocused()
    const groups = (await page.getByRole("article").innerText())
      .match(/([0-9A-Z]{4}\s+){8}[0-9A-Z]{4}/)?.[0]
      .split(/\s+/)
    await tabTo(page.getByRole("button", { name: "I have it on paper" }))
    await page.keyboard.press("Enter")
    const asked = await page.getByText(/^Group \d$/).allInnerTexts()
    await expect(page.getByLabel(asked[0] ?? "")).toBeFocused()
    for (const label of asked) {
      await page.keyboard.type(groups?.[Number(label.at(-1)) - 1]?.toLowerCase() ?? "")
      await page.keyboard.press("Tab")
    }
    for (const next of ["Next", "Not now", "Next", "Go to Today"]) {
      await tabTo(page.getByRole("button", { name: next }))
      await page.keyboard.press("Enter")
    }
    await onToday(page)
  })

  test("refuses a short passphrase in place, and keeps what was typed before it", async ({ companion }) => {
    const { page, url } = companion
    await page.goto(url)
    await page.getByRole("button", { name: "Start on your own" }).click()
    await page.getByLabel("Your name").fill("Jo Rivera")
    await page.getByLabel("Practitioner").check()
    await page.getByRole("button", { name: "Next" }).click()
    await page.getByLabel("Passphrase", { exact: true }).fill("short")
    await page.getByRole("button", { name: "Make my vault" }).click()
    await expect(page.getByRole("alert")).toContainText("at least 8 letters")
    await page.getByRole("button", { name: "Back" }).click()
    await expect(page.getByLabel("Your name")).toHaveValue("Jo Rivera")
    await expect(page.getByLabel("Practitioner")).toBeChecked()
  })

  test("has the recovery sheet typed back from the paper, and loses nothing of it on the way", async ({
    companion: { page, url },
  }) => {
    await toTheSheet(page, url)
    const sheet = page.getByRole("article")
    const told = await sheet.innerText()
    await expect(sheet.getByRole("img", { name: "for a camera" })).toBeVisible()
    await page.getByRole("link", { name: "Crisis" }).click()
    await page.goBack()
    expect(await sheet.innerText()).toBe(told)
    expect(await axe(page)).toEqual([])

    await typeSheetBack(page)
    const first = page.getByLabel(
      (await page
        .getByText(/^Group \d$/)
        .first()
        .innerText()) ?? "",
    )
    const right = await first.inputValue()
    await first.fill("UUUU")
    await page.getByRole("button", { name: "Next" }).click()
    await expect(page.getByRole("alert")).toContainText("not what the sheet says")
    expect(await axe(page)).toEqual([])
    await first.fill(right.toLowerCase())
    await page.getByRole("button", { name: "Next" }).click()
    await expect(page.getByRole("heading", { name: "Open it faster, if you like." })).toBeVisible()
  })

  test("reminds of a sheet that nobody has checked, until a new one is", async ({ companion: { page, url } }) => {
    await toTheSheet(page, url)
    await page.reload() // as a killed page does: the code is told once
    await unlock(page, passphrase)
    await page.getByRole("link", { name: "Make a recovery sheet" }).click()
    await page.getByLabel("Your passphrase").last().fill(passphrase)
    await page.getByRole("button", { name: "Make a new sheet" }).click()
    await typeSheetBack(page)
    await page.getByRole("button", { name: "It matches" }).click()
    await expect(page.getByText("was never checked")).toBeHidden()
    await page.getByRole("link", { name: "Today" }).click()
    await onToday(page)
    await expect(page.getByText("was never checked")).toBeHidden()
  })

  test("rates a new passphrase in words, and lets a weak one pass", async ({ companion: { page, url } }) => {
    await page.goto(url)
    await page.getByRole("button", { name: "Start on your own" }).click()
    await page.getByLabel("Your name").fill("Jo Rivera")
    await page.getByRole("button", { name: "Next" }).click()
    const typed = page.getByLabel("Passphrase", { exact: true })
    await typed.fill("password")
    await expect(page.getByText("Very easy to guess")).toBeVisible({ timeout: 20_000 })
    await expect(page.getByText("Something like it is on lists")).toBeVisible()
    await typed.fill("turnip lantern quarrel boats")
    await expect(page.getByText("Very hard to guess")).toBeVisible()
    await typed.fill("")
    await expect(page.getByText(/to guess$/)).toBeHidden()
    await typed.fill("password")
    await page.getByRole("button", { name: "Make my vault" }).click()
    await expect(page.getByRole("article")).toBeVisible({ timeout: 30_000 })
  })

  test.describe("with its files kept for offline use", () => {
    test.use({ serviceWorkers: "allow" })

    test("says when everything is here to work without a connection, and then does", async ({ companion }) => {
      const { page, url } = companion
      await startOwn(companion, { name: "Jo Rivera", passphrase: "slow river stones" })
      await companion.goOffline()
      await page.goto(url)
      await expect(page.getByLabel("Passphrase", { exact: true })).toBeFocused()
    })
  })
})
