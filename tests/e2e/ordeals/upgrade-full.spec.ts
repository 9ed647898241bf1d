import type { Page } from "@playwright/test"
import { expect, tablet, test } from "../companion.ts"
import { openSample, samplePassphrase, unlock } from "../steps.ts"
import { createDisk } from "./disk.ts"

test.use({ viewport: tablet, actionTimeout: 20_000 })

/** Leaves the sample's database as the first version of Handrail had it: three tables, and no audit log. */
const toFirstTables = (page: Page) =>
  page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const name = "handrail-sample"
    const tables = ["heads", "records", "meta"]
    const now = await answer(indexedDB.open(name))
    const rows = await Promise.all(tables.map(table => answer(now.transaction(table).objectStore(table).getAll())))
    now.close()
    await answer(indexedDB.deleteDatabase(name))
    const request = indexedDB.open(name, 10)
    request.onupgradeneeded = () => {
      const heads = request.result.createObjectStore("heads", { keyPath: "id" })
      heads.createIndex("[kind+owner+at]", ["kind", "owner", "at"])
      heads.createIndex("[kind+at]", ["kind", "at"])
      request.result.createObjectStore("records", { keyPath: "id" })
      request.result.createObjectStore("meta", { keyPath: "key" })
    }
    const first = await answer(request)
    for (const [n, table] of tables.entries()) {
      const transaction = first.transaction(table, "readwrite")
      for (const row of rows[n] ?? []) transaction.objectStore(table).put(row)
      await new Promise(resolve => {
        transaction.oncomplete = resolve
      })
    }
    first.close()
  })

test("on a full disk the tables do not change by halves: that is said, and with room they change and all is there", async ({
  companion,
}) => {
  const { page, url } = companion
  const disk = await createDisk(page, url)
  await openSample(companion)
  await expect(page.getByRole("main").getByRole("heading", { level: 2 }).first()).toBeVisible()
  const people = await page.getByRole("main").getByRole("heading", { level: 2 }).allTextContents()
  await page.goto(`${url}/mark.svg`) // of the same origin, without Handrail
  await toFirstTables(page)
  await disk.fill()
  await page.goto(`${url}/#/`)
  await expect(page.getByText("the device may be full: free some space on it")).toBeVisible({ timeout: 30_000 })
  await disk.makeRoom()
  await page.getByRole("button", { name: "Start again" }).click()
  await unlock(page, samplePassphrase)
  for (const name of people) await expect(page.getByRole("heading", { level: 2, name, exact: true })).toBeVisible()
})
