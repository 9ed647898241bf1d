import { readFileSync, writeFileSync } from "node:fs"
import type { Page } from "@playwright/test"
import { type Companion, expect, phone, test } from "./companion.ts"
import { onToday } from "./fill-sample.ts"
import { startOwn, unlock } from "./steps.ts"

const passphrase = "four words nobody guesses"

/** Playwright cannot answer the browser's own dialog for a folder: without it, a download is the best way. */
const withoutPicker = (page: Page) =>
  page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, "showSaveFilePicker")
  })

const toBackups = async (page: Page) => {
  await page.getByRole("link", { name: "Settings" }).click()
  await page.getByRole("link", { name: /^Backup/ }).click()
  await expect(page.getByRole("heading", { name: "Backup", exact: true })).toBeVisible()
}

const choose = async (page: Page, button: string, file: string) => {
  const asked = page.waitForEvent("filechooser")
  await page.getByRole("button", { name: button }).click()
  await (await asked).setFiles(file)
}

const addPerson = async (page: Page, name: string) => {
  await page.getByRole("link", { name: "People", exact: true }).click()
  await page.getByRole("link", { name: "Add a person" }).click()
  await page.getByLabel("What they like to be called").fill(name)
  await page.getByRole("button", { name: "Add this person" }).click()
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible()
}

/** Makes a backup as a person does, and answers where the file is now. */
const makeBackup = async (page: Page) => {
  await toBackups(page)
  await page.getByRole("button", { name: "Make a backup" }).click()
  await expect(page.getByText("Your backup is ready.")).toBeVisible({ timeout: 30_000 })
  const coming = page.waitForEvent("download")
  await page.getByRole("button", { name: "Download the file" }).click()
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/^handrail-backup-\d{4}-\d\d-\d\d-[a-z0-9]{4}\.handrail$/)
  const file = test.info().outputPath("kept.handrail")
  await download.saveAs(file)
  return file
}

/** Another device: the same build in a profile that never saw it. */
const onAnotherDevice = async ({ url, context }: Companion, run: (page: Page) => Promise<void>) => {
  const device = await context.browser()?.newContext({ viewport: phone, serviceWorkers: "block" })
  if (!device) throw new Error("no browser for another device")
  const page = await device.newPage()
  await page.goto(url)
  await run(page)
  await device.close()
}

const seesPerson = async (page: Page, name: string) => {
  await onToday(page)
  await page.getByRole("link", { name: "People", exact: true }).click()
  await expect(page.getByText(name)).toBeVisible()
}

/** As if the last checked backup was made so many days ago, of fewer records. */
const ageBackup = (page: Page, days: number) =>
  page.evaluate(async age => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("handrail")
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const at = new Date(Date.now() - age * 86_400_000).toISOString()
    const checked = { id: "", at, checkedAt: at, count: 0, sum: "" }
    const text = JSON.stringify({ handed: null, checked, remindAfterDays: 7 })
    const transaction = database.transaction("meta", "readwrite")
    transaction.objectStore("meta").put({ key: "backup", text })
    await new Promise(resolve => {
      transaction.oncomplete = resolve
    })
    database.close()
  }, days)

test("a backup is saved once it was read back, and a new device gets everything from it", async ({ companion }) => {
  const { page } = companion
  await withoutPicker(page)
  const code = await startOwn(companion, { name: "Ines", passphrase })
  await addPerson(page, "Marisol")

  const file = await makeBackup(page)
  await expect(page.getByText("Handed to this device’s downloads, not checked yet.")).toBeVisible()
  await expect(page.getByText("Saved and checked.")).toBeHidden()
  await choose(page, "Choose the file", file)
  await expect(page.getByText("This file is whole.")).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText("Saved and checked.")).toBeVisible()
  expect(readFileSync(file).includes("Marisol")).toBe(false)

  await onAnotherDevice(companion, async there => {
    await there.getByRole("button", { name: "Bring back a backup" }).click()
    const bytes = readFileSync(file)
    const middle = bytes.length >> 1
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    const changed = test.info().outputPath("changed.handrail")
    writeFileSync(changed, bytes)
    await choose(there, "Choose the backup", changed)
    await expect(there.getByText("This file was changed on its way, or is not whole.")).toBeVisible()

    await choose(there, "Choose the backup", file)
    await there.getByLabel("Passphrase of that vault").fill("another passphrase")
    await there.getByRole("button", { name: "Bring it back" }).click()
    await expect(there.getByText("That is not the passphrase.")).toBeVisible({ timeout: 30_000 })
    await there.getByLabel("Passphrase of that vault").fill(passphrase)
    await there.getByRole("button", { name: "Bring it back" }).click()
    await seesPerson(there, "Marisol")
    await toBackups(there)
    await expect(there.getByText("Saved and checked.")).toBeVisible()
  })

  await onAnotherDevice(companion, async there => {
    await there.getByRole("button", { name: "Bring back a backup" }).click()
    await choose(there, "Choose the backup", file)
    await there.getByRole("button", { name: "Use the recovery sheet" }).click()
    await there.getByLabel("Code on the sheet").fill(code)
    await there.getByRole("button", { name: "Bring it back" }).click()
    await seesPerson(there, "Marisol")
  })
})

test("Today says when the last backup is too old, and leads to the next", async ({ companion }) => {
  const { page } = companion
  await startOwn(companion, { name: "Ines", passphrase })
  await addPerson(page, "Marisol")
  await page.getByRole("link", { name: "Today" }).click()
  await onToday(page)
  await expect(page.getByText("It is time for a backup.")).toBeHidden()
  await ageBackup(page, 8)
  await page.reload()
  await unlock(page, passphrase)
  await expect(page.getByText("It is time for a backup.")).toBeVisible()
  await page.getByRole("link", { name: "Make a backup" }).click()
  await expect(page.getByText("There is a checked backup, and something changed since.")).toBeVisible()
})
