import type { Page } from "@playwright/test"
import { chartWords, linkChart, toPerson, toSignedNote } from "./beside.ts"
import { expect, test } from "./panel.ts"

test.use({ sitesGiven: true })

const right = "The chart in front is linked to Amara."
const someoneElse = "This chart is linked to someone else."
const nobody = "The page in front is not a chart of Amara."

/** Inserts, and says what the panel did: at once, or a question first. */
const insert = async (side: Page) => {
  await side.getByRole("button", { name: "Insert note" }).click()
  const asked = side.getByRole("dialog").getByRole("button", { name: "Do not insert" })
  const done = side.getByText("Inserted, and read back from the field.")
  await expect(asked.or(done).first()).toBeVisible()
  return { isAsked: await asked.isVisible(), no: () => asked.click() }
}

test("warns before a note goes into a chart of someone else or of nobody, and never in the right one", async ({
  panel,
  records,
}) => {
  await panel.keepSample()
  const page = await panel.context.newPage()
  await page.goto(records.url("/patients/4711/notes"))
  const side = await panel.openSample(page)
  await toPerson(side, "Amara")
  await linkChart(side)
  await page.goto(records.url("/patients/4712/notes"))
  await toPerson(side, "Anders")
  await linkChart(side)
  const note = page.getByLabel("Note")

  await test.step("someone else's chart: nothing is inserted before a person says so", async () => {
    await toSignedNote(side, "Amara")
    await expect(chartWords(side)).toContainText(someoneElse)
    await expect(chartWords(side)).toContainText("linked to Anders")
    await note.focus()
    const { isAsked, no } = await insert(side)
    expect(isAsked).toBe(true)
    await no()
    await expect(note).toHaveValue("")
    await side.getByRole("button", { name: "Insert note" }).click()
    await side.getByRole("dialog").getByRole("button", { name: "Insert anyway" }).click()
    await expect(note).not.toHaveValue("")
  })

  await test.step("a chart that nobody is linked to, and a page of the record system that is no chart", async () => {
    for (const path of ["/patients/4713/notes", "/"]) {
      await page.goto(records.url(path))
      await expect(chartWords(side)).toContainText(nobody)
      await page.getByRole("textbox").last().focus()
      const { isAsked, no } = await insert(side)
      expect(isAsked, path).toBe(true)
      await no()
      await expect(page.getByRole("textbox").last()).toHaveValue("")
    }
  })

  await test.step("the right chart, on any of its pages", async () => {
    for (const path of ["/patients/4711/notes", "/patients/4711/plan?from=2026-11-01#note"]) {
      await page.goto(records.url(path))
      await expect(chartWords(side)).toContainText(right)
      await note.focus()
      expect((await insert(side)).isAsked, path).toBe(false)
      await expect(note).not.toHaveValue("")
    }
  })

  await test.step("one page for all charts, that changes its address without loading", async () => {
    await page.goto(records.url("/app"))
    await page.getByRole("button", { name: "Chart 4711" }).click()
    await toPerson(side, "Amara")
    await linkChart(side)
    await toSignedNote(side, "Amara")
    await expect(chartWords(side)).toContainText(right)
    await page.getByRole("button", { name: "Chart 4713" }).click()
    await expect(chartWords(side)).toContainText(nobody)
    await note.focus()
    const { isAsked, no } = await insert(side)
    expect(isAsked).toBe(true)
    await no()
    await page.getByRole("button", { name: "Chart 4711" }).click()
    await expect(chartWords(side)).toContainText(right)
    await note.focus()
    expect((await insert(side)).isAsked).toBe(false)
  })

  await test.step("charts in a frame, under an address that stays", async () => {
    await page.goto(records.url("/desk"))
    const inFrame = page.frameLocator("iframe")
    await expect(chartWords(side)).toContainText(right)
    await inFrame.getByLabel("Note").focus()
    expect((await insert(side)).isAsked).toBe(false)
    await expect(inFrame.getByLabel("Note")).not.toHaveValue("")
    await page.getByRole("link", { name: "Chart 4712" }).click()
    await expect(chartWords(side)).toContainText(someoneElse)
    await inFrame.getByLabel("Note").focus()
    const { isAsked, no } = await insert(side)
    expect(isAsked).toBe(true)
    await no()
    await expect(inFrame.getByLabel("Note")).toHaveValue("")
  })

  await test.step("two people on one chart: it is both's, and said", async () => {
    await page.goto(records.url("/patients/4712/notes"))
    await toPerson(side, "Amara")
    await side.getByRole("button", { name: "Link the chart in front" }).click()
    const dialog = side.getByRole("dialog")
    await dialog.getByRole("button", { name: "Link", exact: true }).click()
    await expect(dialog).toContainText("This chart is linked to Anders already.")
    await dialog.getByRole("button", { name: "Link it to both" }).click()
    await expect(side.getByText("The linked chart is in front.")).toBeVisible()
    await toSignedNote(side, "Amara")
    await expect(chartWords(side)).toContainText("linked to Amara, and to Anders")
    await note.focus()
    expect((await insert(side)).isAsked).toBe(false)
  })

  await test.step("unlinked, nothing is said of a chart any more", async () => {
    await toPerson(side, "Anders")
    await side.getByRole("button", { name: "Unlink" }).click()
    await toSignedNote(side, "Amara")
    await expect(chartWords(side)).toContainText("The chart in front is linked to Amara.")
  })
})
