import { axe } from "./axe.ts"
import { desk, expect, test } from "./companion.ts"
import { lock, openSample, samplePassphrase, startOwn, unlock } from "./steps.ts"

const passphrase = "slow river stones"
const sections = ["profile", "lock", "looks", "crisis", "storage", "keyboard", "remove"]

/** The keys of all rows of all tables that are not empty. Runs in the page. */
const readEverything = async () => {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const tables: IDBValidKey[][] = []
  for (const { name } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(name ?? ""))
    for (const table of database.objectStoreNames)
      tables.push(await done(database.transaction(table).objectStore(table).getAllKeys()))
    database.close()
  }
  return tables.filter(keys => keys.length > 0)
}

test.describe("settings", () => {
  test("are whole on the narrowest phone at double text size, section by section", async ({ companion }) => {
    const { page, url } = companion
    await openSample(companion)
    await page.goto(`${url}/#/settings/looks`)
    await page.getByLabel("Very large").check()
    await page.setViewportSize({ width: 320, height: 640 })
    for (const section of sections) {
      await page.goto(`${url}/#/settings/${section}`)
      await expect(page.getByRole("heading", { level: 1 })).toBeFocused()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), section).toBeLessThanOrEqual(
        0,
      )
      expect(await axe(page), section).toEqual([])
    }
  })

  test("keep what is changed in them, and change the passphrase only for who knows it", async ({ companion }) => {
    const { page, url } = companion
    await startOwn(companion, { name: "Jo Rivera", passphrase })

    await test.step("name and note format stay as they are changed", async () => {
      await page.getByRole("link", { name: "Settings" }).click()
      await page.getByRole("link", { name: /You and your notes/ }).click()
      await page.getByLabel("Agency or house").fill("Mill Lane House")
      // Each choice is drawn again as it is kept: it stands when it is seen to.
      await page.getByLabel("SOAP").click()
      await expect(page.getByLabel("SOAP")).toBeChecked()
      await page.getByRole("link", { name: "Back" }).click()
      await lock(page)
      await unlock(page, passphrase)
      await page.getByRole("link", { name: /You and your notes/ }).click()
      await expect(page.getByLabel("Your name")).toHaveValue("Jo Rivera")
      await expect(page.getByLabel("Agency or house")).toHaveValue("Mill Lane House")
      await expect(page.getByLabel("SOAP")).toBeChecked()
    })

    const minutes = page.getByLabel("Lock when nobody uses it for")
    await test.step("after how long it locks is set, and stays set", async () => {
      await page.goto(`${url}/#/settings/lock`)
      await minutes.focus()
      await page.keyboard.press("Home")
      await expect(page.getByText("1 min", { exact: true })).toBeVisible()
      // The number follows the thumb at once; another look tells that the vault has it.
      await page.goto(`${url}/#/settings`)
      await expect(minutes).toBeHidden()
      await page.goto(`${url}/#/settings/lock`)
      await expect(minutes).toHaveValue("1")
      await page.reload()
      await unlock(page, passphrase)
      await expect(minutes).toHaveValue("1")
    })

    await test.step("the passphrase changes only for who knows it", async () => {
      await page.getByText("Change the passphrase").click()
      const now = page.locator("details", { hasText: "Change the passphrase" }).getByLabel("Your passphrase")
      await now.fill("someone else's")
      await page.getByLabel("New passphrase").fill("four other plain words")
      await page.getByRole("button", { name: "Change it" }).click()
      await expect(page.getByRole("alert")).toContainText("That is not the passphrase.")
      await now.fill(passphrase)
      await page.getByRole("button", { name: "Change it" }).click()
      await expect(page.getByRole("group", { name: /Passphrase changed/ })).toBeVisible({ timeout: 30_000 })
      await page.reload()
      await unlock(page, "four other plain words")
    })

    await test.step("the vault goes only for who counts the people in it, and leaves no trace", async () => {
      await page.goto(`${url}/#/settings/remove`)
      await page.getByLabel(/How many people/).fill("7")
      await page.getByRole("button", { name: "Remove everything" }).click()
      await expect(page.getByRole("alert")).toContainText("Nothing was removed.")
      await page.getByLabel(/How many people/).fill("0")
      await page.getByRole("button", { name: "Remove everything" }).click()
      await expect(page.getByRole("button", { name: "Start on your own" })).toBeVisible()
      expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
      // The store opens anew for the doors, and has nothing in it but a name for itself.
      expect(await page.evaluate(readEverything)).toEqual([["device"]])
    })
  })

  test("of the sample: its card and its soundness can be seen, and one question lets one leave", async ({
    companion,
  }) => {
    const { page, url } = companion
    await openSample(companion)

    await test.step("what is kept here is said, and that it is sound", async () => {
      await page.goto(`${url}/#/settings/storage`)
      await expect(page.getByText("People", { exact: true }).last()).toBeVisible()
      await page.getByRole("button", { name: "Check now" }).click()
      await expect(page.getByText("All is as Handrail left it.")).toBeVisible()
      await page.getByRole("button", { name: "Count everything anew" }).click()
      await expect(page.getByText("Every number was right")).toBeVisible()
    })

    await test.step("the agency's protocol can be read while locked", async () => {
      await page.goto(`${url}/#/settings/crisis`)
      await page.getByLabel("Your agency's protocol and phone tree").fill("House line: 555 0142")
      await page.getByRole("link", { name: "See the crisis card" }).click()
      await expect(page.getByText("555 0142")).toBeVisible()
      await page.reload()
      await expect(page.getByText("555 0142")).toBeVisible()
    })

    await test.step("one leaves with one question", async () => {
      await page.goto(`${url}/#/settings/remove`)
      await unlock(page, samplePassphrase)
      await page.getByRole("button", { name: "Leave the sample" }).click()
      await page.getByRole("button", { name: "Leave and remove it" }).click()
      await expect(page.getByRole("button", { name: "Start on your own" })).toBeVisible()
    })
  })
})

test.describe("settings on a desk", () => {
  test.use({ viewport: desk })

  test("show list and section side by side, by keyboard", async ({ companion }) => {
    const { page, url } = companion
    await openSample(companion)
    await page.goto(`${url}/#/settings`)
    const looks = page.getByRole("link", { name: /Text size and colors/ })
    await looks.focus()
    await page.keyboard.press("Enter")
    await expect(page.getByRole("heading", { level: 1, name: "Text size and colors" })).toBeVisible()
    await page.getByLabel("Standard").focus()
    await page.keyboard.press("ArrowDown")
    await expect(page.locator("html")).toHaveAttribute("data-text", "125")
    await page.getByLabel("As this device has them").focus()
    await page.keyboard.press("ArrowUp")
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark")
    expect(await axe(page)).toEqual([])
  })
})
