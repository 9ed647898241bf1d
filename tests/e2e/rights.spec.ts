import { readFileSync } from "node:fs"
import type { Page } from "@playwright/test"
import { expect, test } from "./companion.ts"
import { lock, startOwn, unlock } from "./steps.ts"
import { dumpOrigin } from "./storage.ts"

const passphrase = "quiet harbor lantern stone"
const name = "Ysolde <b>bold</b>"
const wishes = "I would cook for my sister again"
const why = "Two beers on Friday, not six"

/** Where one can choose a folder, a test cannot: without that, files come as downloads. */
const withoutPicker = (page: Page) => page.addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"))

/** Someone with a goal, and the address of their page. */
const addPerson = async (page: Page): Promise<string> => {
  await page.getByRole("link", { name: "People" }).click()
  await page.getByRole("link", { name: "Add a person" }).click()
  await page.getByLabel("What they like to be called").fill(name)
  await page.getByRole("button", { name: "Add this person" }).click()
  await expect(page.getByRole("button", { name: "Start session" })).toBeVisible()
  const address = page.url()
  await page.goto(`${address}/goals`)
  await page.getByRole("button", { name: "Write it down" }).click()
  await page.getByRole("textbox").fill(wishes)
  await page.getByRole("button", { name: "This is the goal" }).click()
  return address
}

/** Presses what hands a file over, and reads what came. */
const handedOver = async (page: Page, button: string) => {
  const downloading = page.waitForEvent("download")
  await page.getByRole("button", { name: button }).click()
  const download = await downloading
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") }
}

const bothCopies = async (page: Page) => {
  await page.getByRole("button", { name: "Hand it over" }).click()
  const data = await handedOver(page, "The same as data")
  const html = await handedOver(page, "A page to read")
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click()
  return { data, html }
}

test("a person has their copy, others what they may be told, and all of it can go", async ({ companion }) => {
  const { page } = companion
  await withoutPicker(page)
  await startOwn(companion, { name: "Sam Rivers", passphrase })
  const address = await addPerson(page)

  await test.step("one tap marks words as about alcohol or drugs", async () => {
    await page.getByLabel("Why it matters", { exact: true }).fill(why)
    await page.getByRole("button", { name: "About alcohol or drugs: Why it matters" }).click()
    await expect(page.getByRole("button", { name: "About alcohol or drugs: Why it matters" })).toHaveAttribute(
      "aria-pressed",
      "true",
    )
  })

  await test.step("their own copy holds all of it, as a page and as data, and no name of a file says whose", async () => {
    await page.goto(address)
    await page.getByRole("link", { name: "My copy" }).click()
    await expect(page.getByRole("article").getByText(why)).toBeVisible()
    const { data, html } = await bothCopies(page)
    expect(data.name).toMatch(/^copy-\d{4}-\d\d-\d\d\.json$/)
    expect(html.name).toMatch(/^copy-\d{4}-\d\d-\d\d\.html$/)
    expect(JSON.parse(data.text)).toMatchObject({
      format: "handrail/copy",
      version: 1,
      for: "person",
      madeBy: { name: "Sam Rivers" },
      person: { chosenName: name },
      goals: [{ words: wishes, why }],
    })
    expect(html.text).toContain("Ysolde &lt;b&gt;bold&lt;/b&gt;")
    expect(html.text).not.toContain("<b>bold")
    expect(html.text).toContain("data:font/woff2;base64,")
    expect(html.text).not.toMatch(/<script|https?:\/\//)
  })

  await test.step("a permission without alcohol and drugs leaves the marked words out, and does not say so", async () => {
    await page.goto(`${address}/consents`)
    await page.getByRole("link", { name: "Add a permission" }).click()
    await page.getByLabel("Who may be told", { exact: true }).fill("Dr. Quillon")
    await page.getByLabel("Goals and steps").check()
    await page.getByLabel("What for").fill("So that we all pull the same way")
    await page.getByRole("button", { name: "Keep this permission" }).click()
    await page.getByRole("link", { name: "Make the copy" }).click()
    await expect(page.getByText("1 entry stays out")).toBeVisible()
    const { data, html } = await bothCopies(page)
    for (const { text } of [data, html]) {
      expect(text).toContain(wishes)
      expect(text).not.toContain(why)
    }
    expect(JSON.parse(data.text)).toMatchObject({ for: "recipient", leftOut: 1, permission: { until: null } })
    expect(html.text).not.toMatch(/alcohol|drug/i)
  })

  await test.step("taken back, it lets nothing through", async () => {
    const copyFor = page.url()
    await page.getByRole("link", { name: "Back" }).click()
    await page.getByRole("button", { name: "Take it back" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Take it back" }).click()
    await expect(page.getByText("Taken back on")).toBeVisible()
    await expect(page.getByRole("link", { name: "Make the copy" })).toHaveCount(0)
    await page.goto(copyFor)
    await expect(page.getByText("No permission that holds today covers this.")).toBeVisible()
    await expect(page.getByRole("button", { name: "Hand it over" })).toHaveCount(0)
  })

  await test.step("under a hold nothing can be removed", async () => {
    await page.goto(`${address}/keeping`)
    await page.getByLabel("Why it must be kept").fill("A letter from Ottoline")
    await page.getByRole("button", { name: "Put a hold on it" }).click()
    await page.getByRole("link", { name: "Start with the copy" }).click()
    await expect(page.getByText("There is a hold on these records")).toBeVisible()
    await expect(page.getByRole("button", { name: "Hand over the copy" })).toHaveCount(0)
    await page.getByRole("link", { name: "Open the hold" }).or(page.getByText("Open the hold")).first().click()
    await page.getByRole("button", { name: "Lift the hold" }).click()
    await page.getByRole("link", { name: "Start with the copy" }).click()
  })

  await test.step("once the copy is handed over all of it goes, and no record answers any more", async () => {
    const { text } = await handedOver(page, "Hand over the copy")
    expect(text).toContain(why)
    const remove = page.getByRole("button", { name: "Remove it all for good" })
    await expect(remove).toBeDisabled()
    await page.getByLabel("I have the copy, and it opens").check()
    await remove.click()
    await expect(page.getByText("is removed", { exact: false })).toBeVisible()
    await expect(page.getByText("Ysolde")).toHaveCount(1) // the message that says so

    await lock(page)
    await unlock(page, passphrase)
    await page.goto(address)
    await expect(page.getByText("This is not here any more", { exact: false })).toBeVisible()
    const kept = await dumpOrigin(page)
    for (const word of ["Ysolde", wishes, why, "Dr. Quillon", "A letter from Ottoline"])
      expect(kept.filter(({ bytes }) => bytes.includes(word)).map(({ where }) => where)).toEqual([])
  })
})
