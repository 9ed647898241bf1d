import { type Beside, expect, test } from "./beside.ts"
import { note } from "./note.ts"
import type { DeskWindow } from "./pages/field.ts"

const value = ({ page }: Beside) => page.evaluate(() => (globalThis as unknown as DeskWindow).desk.saved())

/** Opens a field with the cursor at the end of its first line. */
const openField = async (beside: Beside, query: string) => {
  await beside.show(query)
  await beside.page.locator("textarea, input").click()
  await beside.page.keyboard.press("Control+Home")
  await beside.page.keyboard.press("End")
}

test.describe("where a note cannot go, the reason is told and nothing changes", () => {
  test("a field that is read-only, one for a password, none", async ({ beside }) => {
    await openField(beside, "field=read-only")
    const before = await value(beside)
    expect(await beside.insert(note)).toEqual({ state: "read-only" })
    expect(await value(beside)).toBe(before)

    await openField(beside, "field=password")
    const secret = await value(beside)
    expect(await beside.insert("one line")).toEqual({ state: "password" })
    expect(await value(beside)).toBe(secret)

    await beside.show("field=textarea")
    expect(await beside.insert(note), "nothing has been clicked").toEqual({ state: "no-field" })
    await beside.page.locator("textarea").click()
    await beside.page.getByRole("heading").click()
    expect(await beside.insert(note), "the cursor has left the field").toEqual({ state: "no-field" })
    expect(await value(beside)).toBe("kept before kept after\nlast line")
  })

  test("a field of one line, until the note may be joined", async ({ beside }) => {
    await openField(beside, "field=input")
    expect(await beside.insert(note)).toEqual({ state: "single-line" })
    expect(await value(beside)).toBe("kept before kept after")

    await beside.page.keyboard.press("Home")
    for (const _ of "kept before ") await beside.page.keyboard.press("ArrowRight")
    const joined = note.replace(/\s*\n\s*/g, " ")
    expect(await beside.insert(note, { join: true })).toEqual({ state: "inserted", method: "command", joined: true })
    expect(await value(beside)).toBe(`kept before ${joined}kept after`)
    await beside.page.keyboard.press("Control+z")
    expect(await value(beside)).toBe("kept before kept after")
    expect(await beside.insert("one line"), "a single line needs no asking").toEqual({
      state: "inserted",
      method: "command",
    })
  })

  test("a field with a limit: by how much it is too long, counted with what is there and what is selected", async ({
    beside,
  }) => {
    await openField(beside, "field=limited")
    const start = "kept before kept after\nlast line"
    expect(await beside.find()).toMatchObject({ state: "field", used: start.length, most: 60 })
    expect(await beside.insert("x".repeat(30))).toEqual({ state: "too-long", over: 2, most: 60 })
    expect(await value(beside)).toBe(start)
    await beside.page.keyboard.press("Shift+ArrowLeft")
    await beside.page.keyboard.press("Shift+ArrowLeft")
    expect(await beside.insert("x".repeat(30))).toMatchObject({ state: "inserted" })
    expect(await value(beside)).toBe(`kept before kept aft${"x".repeat(30)}\nlast line`)
  })

  test("an editor that takes the paste and drops it is not tried a second way", async ({ beside }) => {
    await beside.show("field=contenteditable")
    await beside.page.evaluate(() => addEventListener("paste", event => event.preventDefault()))
    await beside.page.locator("[contenteditable]").click()
    const before = await value(beside)
    expect(await beside.insert(note)).toEqual({ state: "refused" })
    expect(await value(beside)).toBe(before)
  })

  test("an editor that takes the text and changes it is not called inserted, nor tried again", async ({ beside }) => {
    await beside.show("field=contenteditable")
    await beside.page.evaluate(() =>
      addEventListener("paste", event => {
        event.preventDefault()
        document.execCommand("insertText", false, event.clipboardData?.getData("text/plain").slice(0, 20))
      }),
    )
    await beside.page.locator("[contenteditable]").click()
    expect(await beside.insert(note)).toEqual({ state: "changed-but-wrong" })
    expect((await value(beside)).split("Goal:")).toHaveLength(2)

    await beside.show("field=textarea")
    await beside.page.evaluate(() =>
      document.querySelector("textarea")?.addEventListener("input", event => {
        ;(event.target as HTMLTextAreaElement).value = ""
      }),
    )
    await beside.page.locator("textarea").click()
    expect(await beside.insert(note), "a field that only passes on what is typed").toEqual({
      state: "changed-but-wrong",
    })
  })

  test("an editor that runs the lines together is not called inserted", async ({ beside }) => {
    for (const text of [note, "Goal: to work\nPlan: to call"]) {
      await beside.show("field=contenteditable")
      await beside.page.evaluate(() =>
        addEventListener("paste", event => {
          event.preventDefault()
          const lines = event.clipboardData?.getData("text/plain").split("\n") ?? []
          document.execCommand("insertText", false, lines.join(" "))
        }),
      )
      await beside.page.locator("[contenteditable]").click()
      expect(await beside.insert(text)).toEqual({ state: "changed-but-wrong" })
    }
  })

  test("an editor that shows the text late is waited for", async ({ beside }) => {
    await beside.show("field=contenteditable")
    await beside.page.evaluate(() =>
      addEventListener("paste", event => {
        event.preventDefault()
        const html = event.clipboardData?.getData("text/html")
        setTimeout(() => document.execCommand("insertHTML", false, html), 400)
      }),
    )
    await beside.page.locator("[contenteditable]").click()
    expect(await beside.insert(note)).toEqual({ state: "inserted", method: "paste" })
    expect((await value(beside)).split("Goal:")).toHaveLength(2)
  })

  test("a page of the browser's own, another site without permission, a tab that is gone", async ({ beside }) => {
    const { page, side } = beside
    await page.goto("chrome://version")
    expect(await beside.insert(note)).toEqual({ state: "blocked", by: "browser" })
    await page.goto(`${beside.otherSite}/?field=textarea`)
    await page.locator("textarea").click()
    expect(await beside.insert(note), "the click on the icon counted for the other site").toEqual({
      state: "not-allowed",
    })
    expect(await beside.insert(note, { tabId: 987_654 })).toEqual({ state: "gone" })
    // For the tests that share this browser: what the icon allowed has ended with the other site.
    await beside.show("")
    await beside.allowAgain()
    expect(side.isClosed()).toBe(false)
  })
})

test("a page that saves a field when it is left hears of the note, though the keyboard is in the panel", async ({
  beside,
}) => {
  await openField(beside, "field=blurred")
  await beside.leaveForPanel()
  expect(await beside.insert("told")).toEqual({ state: "inserted", method: "command" })
  expect(await value(beside)).toContain("told")
  await beside.comeBack()
})
