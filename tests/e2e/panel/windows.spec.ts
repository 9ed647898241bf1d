import type { Page } from "@playwright/test"
import { samplePassphrase } from "../steps.ts"
import { toPerson } from "./beside.ts"
import { expect, test } from "./panel.ts"

const what = (page: Page) => page.getByRole("textbox", { name: "What", exact: true })
const locked = (page: Page) => page.getByLabel("Passphrase", { exact: true })

const unlock = async (page: Page) => {
  await locked(page).fill(samplePassphrase)
  await page.getByRole("button", { name: "Unlock" }).click()
}

/** Within a second the same is to be seen everywhere; the machine may take its time with three windows. */
const soon = { timeout: 5000 }

test("two windows with a panel each and the app in a tab edit one session; locking one locks all; ending one loses nothing", async ({
  panel,
  records,
}) => {
  await panel.keepSample()
  const page = await panel.context.newPage()
  await page.goto(records.url("/patients/4711/notes"))
  const one = await panel.openSample(page)
  await toPerson(one, "Amara")
  await one.getByRole("button", { name: /^(Start|Resume) session$/ }).click()
  await one.getByRole("button", { name: /^Action plan/ }).click()
  await expect(what(one)).toBeVisible()
  const address = new URL(one.url()).hash

  const otherPage = await panel.openWindow(records.url("/patients/4712/notes"))
  const two = await panel.open(otherPage)
  const tab = await panel.context.newPage()
  await tab.goto(`chrome-extension://${panel.id}/companion.html${address}`)

  await test.step("opened beside it, they need no passphrase: the key rests in the browser's memory", async () => {
    await expect(two.getByRole("link", { name: "Today", exact: true })).toBeVisible()
    await two.evaluate(hash => {
      location.hash = hash
    }, address)
    await expect(what(two)).toBeVisible()
    await expect(what(tab)).toBeVisible()
  })

  await test.step("what one writes, all show", async () => {
    await what(one).fill("Ring my sister")
    await expect(what(two)).toHaveValue("Ring my sister", soon)
    await expect(what(tab)).toHaveValue("Ring my sister", soon)
    await tab.getByRole("textbox", { name: "When", exact: true }).fill("Sunday")
    await expect(one.getByRole("textbox", { name: "When", exact: true })).toHaveValue("Sunday", soon)
    await expect(two.getByRole("textbox", { name: "When", exact: true })).toHaveValue("Sunday", soon)
  })

  await test.step("one is closed in the middle of a word, and nothing is lost", async () => {
    await two.getByRole("textbox", { name: "Where", exact: true }).pressSequentially("By the lift")
    await two.close({ runBeforeUnload: false })
    await expect(one.getByRole("textbox", { name: "Where", exact: true })).toHaveValue("By the lift", soon)
  })

  await test.step("opened again, it is where it was", async () => {
    const again = await panel.open(otherPage)
    await expect(what(again)).toHaveValue("Ring my sister")
    expect(new URL(again.url()).hash).toBe(address)
  })

  await test.step("locked in one, all are locked, and a panel that opens asks for the passphrase", async () => {
    await one.getByRole("button", { name: "Lock" }).click()
    await expect(locked(one)).toBeVisible()
    await expect(locked(tab)).toBeVisible(soon)
    await one.close()
    const again = await panel.open(page)
    await expect(locked(again)).toBeVisible()
    await unlock(again)
    await expect(what(again)).toHaveValue("Ring my sister")
  })

  await test.step("switched off, closing the panel locks it", async () => {
    await unlock(tab)
    await tab.evaluate(() => {
      location.hash = "/settings/lock"
    })
    await tab.getByText("Stay open while the panel is closed").click()
    await expect(tab.getByLabel("Stay open while the panel is closed")).not.toBeChecked()
    const fresh = await panel.context.newPage()
    await fresh.goto(`chrome-extension://${panel.id}/companion.html`)
    await expect(locked(fresh)).toBeVisible()
  })
})
