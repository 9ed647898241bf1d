import type { Page } from "@playwright/test"
import { axe } from "./axe.ts"
import { type Companion, desk, expect, phone, test } from "./companion.ts"
import { onToday } from "./fill-sample.ts"
import { clipped, sideways } from "./look.ts"
import { lock, openSample, startOwn, unlock } from "./steps.ts"
import { dumpOrigin, type Kept, wordsIn } from "./storage.ts"

const joPassphrase = "slow river stones carry light"
const amirPassphrase = "amber kettles whistle at noon"

const startHeading = (page: Page) => page.getByRole("heading", { level: 1, name: "Who is using this device?" })
const choose = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click()

const addPerson = async (page: Page, name: string) => {
  await page.getByRole("link", { name: "Add a person" }).click()
  await page.getByLabel("What they like to be called").fill(name)
  await page.getByRole("button", { name: "Add this person" }).click()
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible()
}

/** The name for the start screen, from Settings, and back to Today. */
const callMyself = async ({ page, url }: Pick<Companion, "page" | "url">, name: string) => {
  await page.goto(`${url}/#/settings/profile`)
  await page.getByLabel("Name on the start screen").fill(name)
  await page.goto(`${url}/#/`)
  await onToday(page)
}

const signOut = async (page: Page) => {
  await page.getByRole("link", { name: "Settings" }).click()
  await page.getByRole("button", { name: "Sign out" }).click()
  await expect(startHeading(page)).toBeVisible({ timeout: 30_000 })
}

/** A window of one member's, from the start screen to Today. */
const enter = async ({ context, url }: Companion, name: string, passphrase: string) => {
  const page = await context.newPage()
  await page.goto(url)
  await choose(page, name)
  await unlock(page, passphrase)
  return page
}

test("two members keep to themselves on one tablet, and removing one leaves the other whole", async ({ companion }) => {
  test.slow()
  const { page, url } = companion
  await startOwn(companion, { name: "Jo Rivera", passphrase: joPassphrase })
  await callMyself(companion, "Jo")
  await addPerson(page, "Quellwyn")

  await signOut(page)
  await expect(page.getByRole("list").getByRole("button")).toHaveText([/^Jo$/, /^Someone new/])
  await page.getByRole("button", { name: /^Someone new/ }).click()
  await startOwn(companion, { name: "Amir Haddad", passphrase: amirPassphrase })
  await callMyself(companion, "Amir")
  await expect(page.getByText("Quellwyn")).toHaveCount(0)
  await addPerson(page, "Zephrine")
  await page.goto(`${url}/#/settings/storage`)
  await expect(page.locator(".facts > div").filter({ hasText: "People" })).toContainText("1")

  const jo = await enter(companion, "Jo", joPassphrase)
  const amirToo = await enter(companion, "Amir", amirPassphrase)
  await jo.getByRole("link", { name: "People", exact: true }).click()
  await expect(jo.getByText("Quellwyn")).toBeVisible()
  await expect(jo.getByText("Zephrine")).toHaveCount(0)

  // Locking reaches the windows of the same member, and no others.
  await lock(jo)
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible()
  await lock(amirToo)
  await expect(page.getByRole("heading", { name: "Handrail is locked" })).toBeVisible()
  await unlock(jo, joPassphrase)
  await expect(page.getByRole("heading", { name: "Handrail is locked" })).toBeVisible()
  await unlock(page, amirPassphrase)

  const place = await page.evaluate(() => sessionStorage.getItem("handrail.here"))
  expect(place).toMatch(/^member-[0-9a-f]{8}$/)
  await page.goto(`${url}/#/settings/remove`)
  await expect(page.getByText("People: 1")).toBeVisible()
  await page.getByLabel(/How many people/).fill("1")
  await page.getByRole("button", { name: "Remove everything" }).click()
  for (const window of [page, amirToo]) await expect(startHeading(window)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole("list").getByRole("button")).toHaveText([/^Jo$/, /^Someone new/])
  const isApp = ({ where }: Kept) => where.startsWith("cache /")
  expect(
    wordsIn(
      (await dumpOrigin(page)).filter(kept => !isApp(kept)),
      [place ?? "", "Amir", "Haddad"],
    ),
  ).toEqual([])
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).not.toContain(
    `handrail-${place}`,
  )
  await expect(jo.getByRole("navigation", { name: "Main" })).toBeVisible()
  await choose(page, "Jo")
  await unlock(page, joPassphrase)
  await page.getByRole("link", { name: "People", exact: true }).click()
  await expect(page.getByText("Quellwyn")).toBeVisible()
})

test("the start screen shows names alone, whole at every size, and goes by keyboard", async ({ companion }) => {
  const { page, url } = companion
  const names = ["Jo", "Amir", "Dee", "Marisol", "Thandiwe Okonkwo-Bergström", "Lu", "", "Priya"]
  await page.goto(url)
  await page.evaluate(all => {
    const members = all.map((name, at) => ({ place: at ? `member-0000000${at}` : "own", name, leaving: false }))
    const sample = { place: "sample", name: "", leaving: false }
    localStorage.setItem("handrail.members", JSON.stringify([sample, ...members]))
  }, names)
  await page.reload()
  await expect(startHeading(page)).toBeFocused()
  const shown = names.map(name => name || "Member 7")
  await expect(page.getByRole("list").getByRole("button").locator("b")).toHaveText([
    ...shown,
    "Sample caseload",
    "Someone new",
  ])
  await expect(page.getByRole("button", { name: /^Sample caseload/ })).toContainText("Made-up people")
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await axe(page), colorScheme).toEqual([])
  }
  for (const size of [{ width: 320, height: 640 }, phone, desk]) {
    await page.setViewportSize(size)
    for (const text of ["100", "200"]) {
      await page.evaluate(chosen => {
        document.documentElement.dataset.text = chosen
      }, text)
      expect(await sideways(page), `${size.width} px, ${text} %`).toBeNull()
      expect(await clipped(page), `${size.width} px, ${text} %`).toEqual([])
    }
  }
  await page.getByRole("link", { name: "Crisis" }).click()
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText("Who is using this device?")
  await page.goBack()
  await expect(startHeading(page)).toBeFocused()
  const someone = page.getByRole("button", { name: /^Someone new/ })
  while (!(await someone.evaluate(at => at === document.activeElement))) await page.keyboard.press("Tab")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("button", { name: "Start on your own" })).toBeVisible()
  await page.getByRole("button", { name: "Someone else is using this device" }).click()
  await expect(startHeading(page)).toBeVisible()
})

test("a list of members that someone spoilt is made again from the vaults that are here", async ({ companion }) => {
  const { page, url, context } = companion
  await openSample(companion)
  await signOut(page)
  await page.getByRole("button", { name: /^Someone new/ }).click()
  await startOwn(companion, { name: "Jo Rivera", passphrase: joPassphrase })
  await page.evaluate(() => localStorage.setItem("handrail.members", '[{"place":"own","name":"Jo","people":3}]'))
  const other = await context.newPage()
  await other.goto(url)
  await expect(other.getByRole("list").getByRole("button").locator("b")).toHaveText([
    "Member 1",
    "Sample caseload",
    "Someone new",
  ])
  await choose(other, "Member 1")
  await unlock(other, joPassphrase)
})

test("a sample that was half made is made anew when it is opened again", async ({ companion }) => {
  const { page, url } = companion
  await page.goto(`${url}/#/try`)
  await page.waitForFunction(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === "handrail-sample")) return false
    const opening = indexedDB.open("handrail-sample")
    const database = await new Promise<IDBDatabase>(resolve => {
      opening.onsuccess = () => resolve(opening.result)
    })
    if (!database.objectStoreNames.contains("heads")) return false
    const counting = database.transaction("heads").objectStore("heads").count()
    const heads = await new Promise<number>(resolve => {
      counting.onsuccess = () => resolve(counting.result)
    })
    database.close()
    if (heads > 0) location.reload()
    return heads > 0
  })
  await onToday(page)
  await page.goto(`${url}/#/settings/storage`)
  await expect(page.locator(".facts > div").filter({ hasText: "People" })).toContainText("30")
})

test("a removal that was ended half way is done at the next opening", async ({ companion }) => {
  const { page, url, context } = companion
  await startOwn(companion, { name: "Jo Rivera", passphrase: joPassphrase })
  const other = await context.newPage()
  await other.goto(`${url}/manifest.webmanifest`)
  await page.close()
  await other.evaluate(() => localStorage.setItem("handrail.members", '[{"place":"own","name":"","leaving":true}]'))
  await other.goto(url)
  await expect(other.getByRole("button", { name: "Start on your own" })).toBeVisible({ timeout: 30_000 })
  expect(await other.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual([])
})
