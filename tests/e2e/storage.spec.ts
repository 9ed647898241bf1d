import type { Page } from "@playwright/test"
import { chromiumArgs, findChromium, without } from "../setup/chromium.mjs"
import { axe } from "./axe.ts"
import { type Companion, expect, test } from "./companion.ts"
import { onToday } from "./fill-sample.ts"
import { lock, startOwn, unlock } from "./steps.ts"

// Without this, Chromium tells every page the same round number as its room, however full the disk is.
const executablePath = findChromium()
const args = [...chromiumArgs, without("StaticStorageQuota")]
test.use({ launchOptions: { ...(executablePath ? { executablePath } : {}), args } })

const passphrase = "slow river stones carry light"
const me = { name: "Jo Rivera", passphrase }

/** A page of the same origin that runs nothing of Handrail. */
const stepOutside = ({ page, url }: Pick<Companion, "page" | "url">) => page.goto(`${url}/manifest.webmanifest`)

/** Waits until the page has remembered how much there is. */
const remembered = (page: Page) =>
  page.waitForFunction(() => localStorage.getItem("handrail.kept.own") !== null, undefined, { timeout: 30_000 })

const doors = (page: Page) => page.getByRole("button", { name: "Start on your own" })
const gone = (page: Page) => page.getByRole("heading", { level: 1, name: "Records that were here are gone." })

test("a vault from a newer Handrail is left as it is, with a sentence and a next step", async ({ companion }) => {
  const { page, url } = companion
  await startOwn(companion, me)
  await stepOutside(companion)
  const look = () =>
    page.evaluate(async () => {
      const opening = indexedDB.open("handrail")
      const database = await new Promise<IDBDatabase>(resolve => {
        opening.onsuccess = () => resolve(opening.result)
      })
      const rows: unknown[] = []
      for (const name of database.objectStoreNames) {
        const asking = database.transaction(name).objectStore(name).getAllKeys()
        rows.push(
          name,
          await new Promise(resolve => {
            asking.onsuccess = () => resolve(asking.result)
          }),
        )
      }
      const { version } = database
      database.close()
      return JSON.stringify([version, rows])
    })
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("handrail", 1000)
        opening.onupgradeneeded = () => opening.result.createObjectStore("from-the-future")
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          opening.result.close()
          resolve()
        }
      }),
  )
  const before = await look()
  await page.goto(url)
  await expect(page.getByRole("heading", { level: 1, name: "A newer Handrail wrote this vault." })).toBeVisible()
  await expect(page.getByRole("button", { name: "Look for the update" })).toBeVisible()
  expect(await axe(page)).toEqual([])
  await stepOutside(companion)
  expect(await look()).toBe(before)
})

test("a start that misses records says so, and begins anew only on purpose", async ({ companion }) => {
  const { page, url } = companion
  await startOwn(companion, me)
  await remembered(page)

  // An older copy of the database came back: what is known is later than what is found.
  await page.evaluate(() => {
    const known = JSON.parse(localStorage.getItem("handrail.kept.own") ?? "")
    const later = String(Number(known.last.slice(0, 13)) + 1).padStart(13, "0") + known.last.slice(13)
    localStorage.setItem("handrail.kept.own", JSON.stringify({ records: 417, last: later }))
  })
  await page.reload()
  await expect(page.getByRole("heading", { name: "Some records that were here are gone." })).toBeVisible()
  await expect(page.getByText("417 records")).toBeVisible()
  expect(await axe(page)).toEqual([])
  await page.getByRole("button", { name: "Go on with what is here" }).click()
  await unlock(page, passphrase)

  await stepOutside(companion)
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase("handrail")
        deleting.onsuccess = () => resolve()
        deleting.onerror = () => reject(deleting.error)
      }),
  )
  await page.goto(url)
  for (const again of [false, true]) {
    if (again) await page.reload()
    await expect(gone(page)).toBeVisible()
    await expect(page.getByText("Nothing", { exact: true })).toBeVisible()
    await expect(doors(page)).toHaveCount(0)
  }
  await page.getByRole("button", { name: "Bring back a backup" }).click()
  await expect(page.getByText("Choose the backup", { exact: true })).toBeVisible()
  await page.getByRole("button", { name: "Back", exact: true }).click()
  await page.getByRole("button", { name: "Start with an empty vault" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Start empty" }).click()
  await expect(doors(page)).toBeVisible({ timeout: 30_000 })
})

test("records taken away under the running app are missed at once, and none are invented", async ({ companion }) => {
  const { page, url, context } = companion
  await startOwn(companion, me)
  await remembered(page)
  await page.getByRole("link", { name: "Add a person" }).click()
  await page.getByLabel("What they like to be called").fill("Quellwyn")
  const devtools = await context.newCDPSession(page)
  await devtools.send("Storage.clearDataForOrigin", { origin: url, storageTypes: "indexeddb" })
  await expect(gone(page)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText("What was saved before is all there.")).toHaveCount(0)
  await page.reload()
  await expect(gone(page)).toBeVisible()
  const rows = await page.evaluate(async () => {
    const opening = indexedDB.open("handrail")
    const database = await new Promise<IDBDatabase>(resolve => {
      opening.onsuccess = () => resolve(opening.result)
    })
    const tables = [...database.objectStoreNames].filter(name => name !== "meta")
    const counts = await Promise.all(
      tables.map(
        name =>
          new Promise<number>(resolve => {
            const counting = database.transaction(name).objectStore(name).count()
            counting.onsuccess = () => resolve(counting.result)
          }),
      ),
    )
    database.close()
    return counts.reduce((sum, count) => sum + count, 0)
  })
  expect(rows).toBe(0)
})

test("when the part that keeps records is killed, starting again leads back to where one was", async ({
  companion,
}) => {
  const { page, url } = companion
  await startOwn(companion, me)
  await page.goto(`${url}/#/settings/looks`)
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  const core = page.workers().find(worker => /worker-/.test(worker.url()) && !/argon/i.test(worker.url()))
  await core?.evaluate(() => self.close())
  await expect(page.getByText("All but the words of the last half second is saved.")).toBeVisible({ timeout: 30_000 })
  await page.getByRole("link", { name: "Crisis" }).click()
  await expect(page.getByRole("button", { name: "Start again" })).toHaveCount(0)
  await page.goBack()
  await page.getByRole("button", { name: "Start again" }).click()
  await unlock(page, passphrase)
  await expect(page).toHaveURL(/#\/settings\/looks$/)
})

test("signed out, even the only member comes back by name", async ({ companion }) => {
  const { page } = companion
  await startOwn(companion, me)
  await lock(page)
  await page.getByRole("button", { name: "Someone else is using this device" }).click()
  await page.getByRole("button", { name: "Member 1" }).click()
  await unlock(page, passphrase)
  await onToday(page)
})

test("the browser's promise and the room left are told, and room that runs out is said in time", async ({
  companion,
}) => {
  const { page, url, context } = companion
  await startOwn(companion, me)
  await page.goto(`${url}/#/settings/storage`)
  await expect(page.getByText("This browser has not promised to keep your records.")).toBeVisible()
  await expect(page.getByRole("heading", { name: "Put Handrail on your home screen" })).toBeVisible()
  await expect(page.getByText("Left for Handrail")).toBeVisible()
  const devtools = await context.newCDPSession(page)
  const { usage } = await devtools.send("Storage.getUsageAndQuota", { origin: url })
  await devtools.send("Storage.overrideQuotaForOrigin", { origin: url, quotaSize: Math.ceil(usage * 1.05) })
  await page.reload()
  await unlock(page, passphrase)
  await expect(page.getByText("Less than a tenth of the room for Handrail is left.").first()).toBeVisible()
  expect(await axe(page)).toEqual([])
})
