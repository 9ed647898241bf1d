import { readdirSync } from "node:fs"
import path from "node:path"
import type { Page } from "@playwright/test"
import { startApache } from "../../targets/apache.ts"
import { axe } from "../axe.ts"
import { expect, phone, test } from "../companion.ts"
import { clipped, sideways, textSize } from "../look.ts"
import { anotherDevice, at, startProgram } from "../team/program.ts"

const isFit = async (page: Page) => {
  expect.soft(await axe(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect.soft(await sideways(page)).toBeNull()
  await textSize(page, "200")
  expect.soft(await sideways(page)).toBeNull()
  expect.soft(await clipped(page)).toEqual([])
  await textSize(page, "100")
  await page.setViewportSize(phone)
}

/** As if the last checked backup was made so many days ago, of fewer records. */
const ageBackup = (page: Page, days: number) =>
  page.evaluate(async age => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("handrail")
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const meta = database.transaction("meta", "readwrite").objectStore("meta")
    await new Promise<void>((resolve, reject) => {
      const reading = meta.get("backup")
      reading.onerror = reject
      reading.onsuccess = () => {
        const kept = JSON.parse(reading.result.text)
        const at = new Date(Date.now() - age * 86_400_000).toISOString()
        const text = JSON.stringify({ ...kept, checked: { ...kept.checked, at, checkedAt: at, count: 0 } })
        meta.put({ key: "backup", text }).onsuccess = () => resolve()
      }
    })
    database.close()
  }, days)

test("a copy of the vault is kept in the agency's folder, and a new device gets everything from there", async ({
  browser,
  companion: { page: dana, url },
}) => {
  const apache = await startApache({ origins: [new URL(url).origin] })
  const lying = () => readdirSync(path.join(apache.data, "b"))
  const keep = () => dana.getByRole("button", { name: "Keep a copy in The shared folder" })
  const isKept = () =>
    expect(dana.getByText("A copy is in The shared folder, read back and checked.")).toBeVisible({ timeout: 30_000 })
  const fillPlace = async (page: Page, password: string) => {
    await page.getByLabel("Address").fill(apache.url)
    await page.getByLabel("User name").fill(apache.user)
    await page.getByLabel("Password", { exact: true }).fill(password)
  }

  await test.step("there is no word of places where this device has none", async () => {
    await startProgram(dana, url)
    await at(dana, "/settings/backup")
    await expect(dana.getByRole("button", { name: "Make a backup" })).toBeVisible()
    await expect(dana.getByRole("heading", { name: "In a place for exports" })).toHaveCount(0)
  })

  await test.step("one press puts it there; it counts as saved and checked, and the last two stay", async () => {
    await at(dana, "/exports/places")
    await dana.getByRole("button", { name: "Add a WebDAV folder" }).click()
    await dana.getByLabel("What do you call it?").fill("The shared folder")
    await fillPlace(dana, apache.password)
    await dana.getByRole("button", { name: "Try it and keep it" }).click()
    await expect(dana.getByRole("dialog")).toBeHidden()
    await at(dana, "/settings/backup")
    await expect(dana.getByText("There is no backup yet.")).toBeVisible()
    await keep().click()
    await isKept()
    await expect(dana.getByText("Saved and checked.")).toBeVisible()
    await expect(dana.getByText("There is one already. It is renewed by itself when it is time.")).toBeVisible()
    await isFit(dana)
    for (let n = 0; n < 2; n++) {
      await dana.reload()
      await dana.getByLabel("Passphrase", { exact: true }).fill("slow river stones")
      await dana.getByRole("button", { name: "Unlock" }).click()
      await keep().click()
      await isKept()
    }
    expect(lying()).toHaveLength(2)
  })

  await test.step("a new device finds it by its day, and opens it with the passphrase", async () => {
    const fresh = await anotherDevice(browser)
    await fresh.goto(url)
    await fresh.getByRole("button", { name: "Bring back a backup" }).click()
    await fresh.getByRole("button", { name: "Look in a place for exports" }).click()
    await fillPlace(fresh, "a guess")
    await fresh.getByRole("button", { name: "Look there" }).click()
    await expect(fresh.getByRole("alert")).toContainText("The user name or the password is not accepted there.")
    await isFit(fresh)
    await fillPlace(fresh, apache.password)
    await fresh.getByRole("button", { name: "Look there" }).click()
    await expect(fresh.getByRole("heading", { name: "Which one is yours?" })).toBeVisible()
    const found = fresh.getByRole("button", { name: /^A backup from/ })
    await expect(found).toHaveCount(2)
    await isFit(fresh)
    await fresh.screenshot({ path: test.info().outputPath("found.png") })
    await found.first().click()
    await fresh.getByLabel("Passphrase of that vault").fill("slow river stones")
    await fresh.getByRole("button", { name: "Bring it back" }).click()
    await expect(fresh.getByRole("navigation", { name: "Main" })).toBeVisible({ timeout: 30_000 })
    await at(fresh, "/settings/backup")
    await expect(fresh.getByText("Saved and checked.")).toBeVisible()
    await expect(fresh.getByRole("button", { name: "Keep a copy in The shared folder" })).toBeVisible()
    await fresh.context().close()
  })

  await test.step("when it is time for another, one goes there by itself after a round", async () => {
    const before = lying()
    await ageBackup(dana, 8)
    await at(dana, "/exports/places")
    await dana.getByRole("button", { name: "Send now: The shared folder" }).click()
    await expect.poll(() => lying().filter(name => !before.includes(name))).toHaveLength(1)
    await expect.poll(lying).toHaveLength(2)
    await at(dana, "/settings/backup")
    await expect(dana.getByText("Saved and checked.")).toBeVisible()
  })

  await test.step("a place that cannot be reached says so, and nothing is lost", async () => {
    await apache.stop()
    await keep().click()
    await expect(dana.getByRole("alert")).toContainText("The place for exports cannot be reached.")
    await expect(dana.getByText("Saved and checked.")).toBeVisible()
    await dana.screenshot({ path: test.info().outputPath("kept.png"), fullPage: true })
  })
})
