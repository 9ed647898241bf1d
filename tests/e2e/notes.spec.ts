import type { Page } from "@playwright/test"
import { axe } from "./axe.ts"
import { expect, test } from "./companion.ts"
import { openSample } from "./steps.ts"

/** The first session of the sample that is over and has no note: its note is drafted and opened. */
const draftFirst = async (page: Page) => {
  await page.getByRole("link", { name: "Notes", exact: true }).click()
  await page.getByRole("list", { name: "To sign" }).getByText("Not written yet").first().click()
  await expect(page.getByRole("heading", { level: 1, name: "Progress note" })).toBeVisible()
  await expect(page.getByRole("textbox", { name: "Goal" })).not.toHaveValue("")
}

const section = (page: Page, name: RegExp | string) => page.getByRole("textbox", { name })

test("a note is completed, signed under one's name, copied, and amended by a note of its own", async ({
  companion,
}) => {
  const { page, context } = companion
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  await openSample(companion)
  await draftFirst(page)
  expect(await axe(page)).toEqual([])

  const response = section(page, /^Response · in \w+ words$/)
  await response.press("ControlOrMeta+End")
  await response.pressSequentially(" Asked for the worksheet again.")
  await page.getByRole("link", { name: "Notes", exact: true }).click()
  await page.getByRole("list", { name: "To sign" }).getByRole("link").first().click()
  await expect(response).toHaveValue(/Asked for the worksheet again\.$/)

  await page.getByRole("button", { name: "Sign", exact: true }).click()
  const dialog = page.getByRole("dialog", { name: "Sign this note?" })
  await expect(dialog.getByText("A signed note never changes.")).toBeVisible()
  await expect(dialog.getByText("Alex Sample")).toBeVisible()
  await dialog.getByRole("button", { name: "Sign", exact: true }).click()

  await expect(page.getByText("Signed. The session is finished.")).toBeVisible()
  await expect(page.getByText("Finished", { exact: true })).toBeVisible()
  await expect(page.getByRole("textbox")).toHaveCount(0)
  const signed = page.url()

  await page.getByRole("button", { name: "Copy the note" }).click()
  await expect(page.getByText("The clipboard keeps it until something else is copied.")).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain("Asked for the worksheet again.")
  expect(copied).toContain("Signed by Alex Sample")

  await page.getByRole("button", { name: "Amend" }).click()
  const amend = page.getByRole("dialog", { name: "Amend this note" })
  await amend.getByRole("button", { name: "Write the amendment" }).click()
  await expect(amend.getByText("Say the reason in a few words.")).toBeVisible()
  await amend.getByRole("textbox", { name: /corrected or added/ }).fill("The wrong worksheet was named")
  await amend.getByRole("button", { name: "Write the amendment" }).click()

  await expect(page.getByRole("heading", { level: 1, name: "Amendment" })).toBeVisible()
  await expect(page.getByText("Reason: The wrong worksheet was named")).toBeVisible()
  await expect(page.getByText("Draft", { exact: true })).toBeVisible()
  await page.getByRole("link", { name: "Open that note" }).click()
  await expect(page).toHaveURL(signed)
  await expect(page.getByText("An amendment is being written.")).toBeVisible()
})

test("what a note waits for is said before signing; another format keeps what was written; the keyboard finds notes", async ({
  companion,
}) => {
  const { page, url } = companion
  await openSample(companion)
  await draftFirst(page)

  await test.step("another format keeps what was written", async () => {
    const own = "Laughed about the burnt toast."
    const response = section(page, /^Response/)
    await response.press("ControlOrMeta+End")
    await response.pressSequentially(` ${own}`)
    await page.getByRole("button", { name: "Format: GIRP" }).click()
    await page.getByRole("radio", { name: /^SOAP/ }).check()
    await page.getByRole("button", { name: "Use this format" }).click()
    await expect(page.getByRole("button", { name: "Format: SOAP" })).toBeVisible()
    const texts = page.getByRole("main").getByRole("textbox")
    await expect(texts).toHaveCount(4)
    const all = await texts.evaluateAll(areas => areas.map(area => (area as HTMLTextAreaElement).value).join("\n"))
    expect(all).toContain(own)
  })

  await test.step("what it waits for is said before signing, and leads there", async () => {
    await section(page, "Plan").fill("")
    await page.getByRole("button", { name: "Sign", exact: true }).click()
    const dialog = page.getByRole("dialog", { name: "Sign this note?" })
    await expect(dialog.getByText("“Plan” is empty.")).toBeVisible()
    await dialog.getByRole("button", { name: "Go back and add" }).click()
    await expect(page.getByRole("textbox").and(page.locator(":focus"))).toBeVisible()
  })

  await test.step("the keyboard alone finds a person's notes and opens one", async () => {
    await page.goto(`${url}/#/notes`)
    await expect(page.getByRole("heading", { level: 1, name: /to sign$/ })).toBeFocused()
    await page.keyboard.press("/")
    await page.keyboard.type("nobody of that name")
    await expect(page.getByText("No note of anyone called “nobody of that name”.")).toBeVisible()
    await page.getByRole("button", { name: "Clear" }).press("Enter")
    const first = page
      .locator("section", { has: page.getByRole("heading", { name: /\d{4}$/ }) })
      .getByRole("link")
      .first()
    await first.press("Enter")
    await expect(page.getByRole("heading", { level: 1, name: "Progress note" })).toBeFocused()
  })
})

test("a note that is the last one again is pointed out, and shown side by side", async ({ companion }) => {
  const { page } = companion
  await openSample(companion)
  await draftFirst(page)
  const mine = page.url()
  const name = (await page.getByRole("banner").getByRole("paragraph").textContent()) ?? ""
  await page.getByRole("link", { name: "Notes", exact: true }).click()
  await page.getByRole("searchbox", { name: "Find by name" }).fill(name)
  await page
    .locator("section", { has: page.getByRole("heading", { name: /\d{4}$/ }) })
    .getByRole("link")
    .first()
    .click()
  await expect(page.getByRole("button", { name: "Copy the note" })).toBeVisible()
  const last = await page.getByRole("article").getByRole("region").or(page.locator(".note-section p")).allTextContents()

  await page.goto(mine)
  const areas = page.getByRole("main").getByRole("textbox")
  await expect(areas).toHaveCount(last.length)
  for (const [at, text] of last.entries()) await areas.nth(at).fill(text)
  await expect(page.getByText(/the same as the note before\.$/)).toBeVisible()
  await page.getByRole("button", { name: "See where" }).click()
  const beside = page.getByRole("dialog", { name: "What is the same" })
  await expect(beside.locator("mark").first()).toBeVisible()
  expect(await axe(page)).toEqual([])
})
