import type { Page } from "@playwright/test"
import { expect, test } from "./companion.ts"
import { lock, openSample, samplePassphrase, unlock } from "./steps.ts"

/** To a section of Settings by its links, so that the core stays the same one. */
const toLog = async (page: Page) => {
  await page.getByRole("link", { name: "Settings" }).click()
  await page.getByRole("link", { name: "Audit log" }).click()
  await expect(page.getByRole("heading", { name: "Audit log", level: 1 })).toBeVisible()
}

const lines = (page: Page) => page.getByRole("main").locator(".audit-lines > li")

/** Flips a bit of one entry, as any program on the device could, past Handrail. Answers its number. */
const alterAnEntry = (page: Page) =>
  page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await answer(indexedDB.open("handrail-sample"))
    const audit = database.transaction("audit", "readwrite").objectStore("audit")
    const row: { readonly seq: number; readonly sealed: Uint8Array } = await answer(audit.get(4))
    const sealed = row.sealed.slice()
    sealed[40] = (sealed[40] ?? 0) ^ 1
    await answer(audit.put({ ...row, sealed }))
    database.close()
    return row.seq + 1
  })

test("what one did stands in the audit log, in words and newest first", async ({ companion }) => {
  const { page } = companion
  await openSample(companion)
  await page.getByRole("link", { name: "Notes", exact: true }).click()
  const note = page.getByRole("main").locator('a[href^="#/note/"]').first()
  await note.click()
  await expect(page.getByRole("heading", { name: "Progress note", level: 1 })).toBeVisible()
  const name = (await page.getByRole("banner").getByRole("paragraph").first().innerText()).trim()
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")))
  await lock(page)
  await page.getByLabel("Passphrase", { exact: true }).fill("not the passphrase")
  await page.getByRole("button", { name: "Unlock" }).click()
  await expect(page.getByText("That is not the passphrase.")).toBeVisible({ timeout: 30_000 })
  await unlock(page, samplePassphrase)

  await toLog(page)
  const newest = ["Opened this log", "Unlocked with the passphrase", "A wrong try with a passphrase", "Locked"]
  for (const [at, words] of newest.entries()) await expect(lines(page).nth(at)).toContainText(words)
  await expect(lines(page).filter({ hasText: `Opened a note about ${name}` })).toHaveCount(1)

  await page.getByLabel("Show").selectOption("What was printed, copied or taken out")
  await expect(lines(page)).toHaveCount(1)
  await expect(lines(page)).toContainText(`Printed a note about ${name}`)
  await page.getByLabel("Show").selectOption("Locks, unlocks and keys")
  await page.getByLabel("About").selectOption({ label: name })
  await expect(page.getByRole("heading", { name: "Nothing yet" })).toBeVisible()

  await page.getByRole("button", { name: "Check the log" }).click()
  await expect(page.getByText("The log is whole.")).toBeVisible()
})

test("a line that something altered is named on Today and in Settings, and the log goes on", async ({ companion }) => {
  const { page } = companion
  await openSample(companion)
  await lock(page)
  const number = await alterAnEntry(page)
  await unlock(page, samplePassphrase)
  await page.getByRole("link", { name: "Today" }).click()
  const alarm = page.getByRole("main").getByRole("alert")
  await expect(alarm).toContainText("The audit log is not as Handrail wrote it.", { timeout: 30_000 })
  await expect(alarm).toContainText(`Line ${number}, of `)
  await alarm.getByRole("link", { name: "See the audit log" }).click()
  await expect(page.getByRole("status").filter({ hasText: "Line" })).toContainText(
    new RegExp(`Line ${number}, of .*, was altered\\.`),
  )
  await expect(lines(page).first()).toContainText("Opened this log")
  const altered = lines(page).filter({ hasText: "This line was altered." })
  // The last of the earlier lines take the button away while they come.
  await expect(async () => {
    if ((await altered.count()) === 0)
      await page.getByRole("button", { name: "Show earlier lines" }).click({ timeout: 2000 })
    expect(await altered.count()).toBe(1)
  }).toPass()
  await expect(altered).toContainText(`No. ${number}`)
})
