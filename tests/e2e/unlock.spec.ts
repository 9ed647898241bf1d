import { axe } from "./axe.ts"
import { expect, test } from "./companion.ts"
import { changeKeptText } from "./kept-text.ts"
import { lock, openSample, samplePassphrase, startOwn, typeSheetBack, unlock } from "./steps.ts"

const passphrase = "slow river stones"
const field = "Passphrase"

test.describe("the locked screen", () => {
  test("takes the key at once, says what is wrong in place, opens where one was, and keeps what was typed before the core was up", async ({
    companion,
  }) => {
    const { page, url } = companion
    await openSample(companion)
    await page.goto(`${url}/#/people`)
    await page.reload()
    const typed = page.getByLabel(field, { exact: true })
    await expect(typed).toBeFocused()
    await page.keyboard.type("not this one")
    await page.keyboard.press("Enter")
    await expect(page.getByRole("alert")).toContainText("That is not the passphrase.")
    await expect(typed).toBeFocused()
    expect(await axe(page)).toEqual([])
    // What was typed is selected: typing again replaces it.
    await page.keyboard.type(samplePassphrase)
    await page.keyboard.press("Enter")
    await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible()
    await expect(page).toHaveURL(/#\/people$/)

    // Locked by another start, and the core is late.
    let letGo: (() => void) | undefined
    const held = new Promise<void>(resolve => {
      letGo = resolve
    })
    const asked = page.waitForRequest(/\/worker-/)
    await page.route(/\/worker-/, async route => {
      await held
      await route.continue()
    })
    await page.reload()
    await typed.fill(samplePassphrase)
    await asked
    letGo?.()
    await page.getByRole("button", { name: "Unlock" }).click()
    await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible({ timeout: 30_000 })
  })

  test("has the crisis card one tap away; shows the passphrase to who asks, and the sample's to everyone", async ({
    companion,
  }) => {
    const { page } = companion
    await openSample(companion)
    await lock(page)
    await expect(page.getByText("Locked. Nothing was lost.")).toBeVisible()
    await page.getByRole("link", { name: "Crisis" }).click()
    await expect(page).toHaveURL(/#\/crisis$/)
    await expect(page.getByRole("heading", { level: 1, name: "If someone is in crisis now" })).toBeVisible()
    await page.getByRole("button", { name: "Back" }).click()
    await page.getByRole("button", { name: "Type it for me" }).click()
    await page.getByRole("button", { name: "Show what is typed" }).click()
    const typed = page.getByLabel(field, { exact: true })
    await expect(typed).toHaveAttribute("type", "text")
    await expect(typed).toHaveValue(samplePassphrase)
  })

  test("opens with the recovery sheet, and takes a new passphrase with it", async ({ companion }) => {
    const { page, url } = companion
    await page.goto(url)
    await startOwn(companion, { name: "Jo Rivera", passphrase })
    await page.goto(`${url}/#/settings/lock`)
    await page.getByText("Make a new recovery sheet").click()
    await page.getByLabel("Your passphrase").last().fill(passphrase)
    await page.getByRole("button", { name: "Make a new sheet" }).click()
    const code = await typeSheetBack(page)
    await page.getByRole("button", { name: "It matches" }).click()
    await lock(page)
    await page.getByRole("button", { name: "Use the recovery sheet" }).click()
    await page.getByLabel("Code on the sheet").fill("0000 0000")
    await page.getByLabel("New passphrase").fill("four other plain words")
    await page.getByRole("button", { name: "Open my vault" }).click()
    await expect(page.getByRole("alert")).toContainText("does not open this vault")
    await page.getByLabel("Code on the sheet").fill(code.toLowerCase())
    await page.getByRole("button", { name: "Open my vault" }).click()
    await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible()
    await lock(page)
    await unlock(page, "four other plain words")
  })

  test("hears no guess for a while after five wrong ones, reloaded or not, and says that nothing is lost", async ({
    companion,
  }) => {
    const { page } = companion
    await startOwn(companion, { name: "Jo Rivera", passphrase })
    await lock(page)
    const ago = (ms: number) => new Date(Date.now() - ms).toISOString()
    const tries = { version: 1, wrong: 4, last: ago(3_600_000), more: 0, listed: [] }
    await changeKeptText(page, "tries", tries)
    await page.reload()
    const open = page.getByRole("button", { name: "Unlock" })
    await page.getByLabel(field, { exact: true }).fill("not this one")
    await open.click()
    const wait = page.getByText("Nothing is lost. This slows down someone who is only guessing.")
    await expect(wait).toBeVisible({ timeout: 30_000 })
    await expect(page.getByRole("timer")).toHaveText(/^0:[0-3]\d$/)
    await expect(open).toBeDisabled()
    expect(await axe(page)).toEqual([])
    await page.reload()
    await expect(wait).toBeVisible()
    await expect(open).toBeDisabled()
    await page.getByRole("button", { name: "Use the recovery sheet" }).click()
    await expect(page.getByRole("button", { name: "Open my vault" })).toBeDisabled()

    await changeKeptText(page, "tries", { last: ago(20_000) }) // as if most of it had gone by
    await page.reload()
    // Until the core has said how long, the button can be pressed, and an early try is answered with the wait.
    await expect(wait).toBeVisible()
    await expect(wait).toBeHidden()
    await expect(open).toBeEnabled()
    await unlock(page, passphrase)
  })

  test("can be left for the sample and come back to", async ({ companion }) => {
    const { page } = companion
    await startOwn(companion, { name: "Jo Rivera", passphrase })
    await lock(page)
    await page.getByRole("button", { name: "Someone else is using this device" }).click()
    await page.getByRole("button", { name: /^Someone new/ }).click()
    await page.getByRole("button", { name: /sample caseload/ }).click()
    await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible({ timeout: 30_000 })
    await lock(page)
    await page.getByRole("button", { name: "Someone else is using this device" }).click()
    await page.getByRole("button", { name: "Member 1" }).click()
    await expect(page.getByText("everyone here is made up")).toBeHidden()
    await unlock(page, passphrase)
  })
})
