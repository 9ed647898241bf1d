import { type Beside, expect, test } from "./beside.ts"
import { note } from "./note.ts"
import type { DeskWindow } from "./pages/field.ts"

const lines = ({ page }: Beside) => page.evaluate(() => (globalThis as unknown as DeskWindow).lines())
const saved = ({ page }: Beside) => page.evaluate(() => (globalThis as unknown as DeskWindow).desk.saved())

/** The field shows these lines, and its editor would save the same. */
const expectLines = async (beside: Beside, text: string) =>
  expect.poll(() => lines(beside)).toEqual({ shown: text, saved: text })

/** Clicks into the field and goes to its start, as a person does. */
const enter = async ({ page }: Beside) => {
  const field = (await page.evaluateHandle(() => (globalThis as unknown as DeskWindow).desk.field)).asElement()
  const box = await field?.boundingBox()
  if (!box) throw new Error("the field is not on the screen")
  // Held as a finger holds it: some editors put their own cursor back in the moments after they get the keyboard.
  await page.mouse.click(box.x + 30, box.y + 12, { delay: 80 })
  await page.keyboard.press("Control+Home")
}

/** Whether the cursor stands before all text of the field, and still does when the editor has drawn. */
const isAtStart = ({ page }: Beside) =>
  page.evaluate(async () => {
    const drawn = () => new Promise(requestAnimationFrame)
    await drawn()
    await drawn()
    const { field } = (globalThis as unknown as DeskWindow).desk
    if ("selectionStart" in field) return field.selectionStart === 0
    const root = field.getRootNode() as Node & { readonly getSelection?: () => Selection | null }
    const selection = root.getSelection ? root.getSelection() : field.ownerDocument.getSelection()
    if (!selection?.rangeCount) return false
    const { startContainer, startOffset } = selection.getRangeAt(0)
    const before = field.ownerDocument.createRange()
    before.selectNodeContents(field)
    before.setEnd(startContainer, startOffset)
    return before.toString().trim() === ""
  })

/** Some editors take no key for the cursor in the moments after an undo; a person would press it again. */
const toStart = (beside: Beside) =>
  expect(async () => {
    await beside.page.keyboard.press("Control+Home")
    expect(await isAtStart(beside)).toBe(true)
  }).toPass()

const press = async ({ page }: Beside, key: string, times: number) => {
  // Editors learn a moment later where a key has brought the cursor; a person is not faster.
  for (let time = 0; time < times; time++) await page.keyboard.press(key, { delay: 10 })
}

type Kind = {
  readonly field: string
  /** How the text goes in: another way would be news. */
  readonly method: string
  /** How the editor shows `text` between `before` and `after`. */
  readonly between?: (before: string, text: string, after: string) => string
}

const asWritten = (before: string, text: string, after: string) => before + text + after

/** TinyMCE makes paragraphs of what stands between blank lines, and of what stood around it. */
const inParagraphs = (before: string, text: string, after: string) =>
  [before.trimEnd(), ...text.split("\n"), after].filter(line => line !== "").join("\n")

const kinds: readonly Kind[] = [
  ...["textarea", "dialog", "react", "vue", "shadow-open", "shadow-closed", "frame&inside=textarea"].map(field => ({
    field,
    method: "command",
  })),
  ...["contenteditable", "design-mode", "shadow-open-rich", "shadow-closed-rich", "frame&inside=contenteditable"].map(
    field => ({ field, method: "command" }),
  ),
  { field: "tinymce", method: "paste", between: inParagraphs },
  ...["ckeditor", "quill", "tiptap", "lexical", "frame&inside=ckeditor"].map(field => ({ field, method: "paste" })),
]

test.describe("a note goes where the cursor is, and the editor holds it", () => {
  for (const { field, method, between = asWritten } of kinds)
    test(`in ${field.replace("&inside=", " with ")}`, async ({ beside }) => {
      const { page, insert, show } = beside
      await show(`field=${field}`)
      const [start, rawStart] = ["kept before kept after\nlast line", await saved(beside)]
      await expectLines(beside, start)

      await enter(beside)
      await press(beside, "ArrowRight", "kept before ".length)
      await beside.leaveForPanel()
      expect(await insert(note)).toEqual({ state: "inserted", method })
      await expectLines(beside, between("kept before ", note, "kept after\nlast line"))
      await beside.comeBack()

      await page.keyboard.press("Control+z", { delay: 60 })
      await expectLines(beside, start)
      expect(await saved(beside), "one undo brings back what was there, to the letter").toBe(rawStart)

      await toStart(beside)
      await press(beside, "Shift+ArrowRight", "kept".length)
      expect(await insert(note), "in place of what is selected").toEqual({ state: "inserted", method })
      await page.keyboard.press("!")
      await expectLines(beside, between("", `${note}!`, " before kept after\nlast line"))

      await page.keyboard.press("Control+a")
      expect(await insert(note), "in place of all").toEqual({ state: "inserted", method })
      await page.keyboard.press("!")
      await expectLines(beside, between("", `${note}!`, ""))
    })
})

/** Editors that keep the text themselves and hear of it by events only: none is at hand without its framework. */
const listeners = [
  { event: "insertFromPaste", method: "beforeinput-paste" },
  { event: "insertText", method: "beforeinput-text" },
]

test.describe("an editor that takes no paste is told what is being typed", () => {
  for (const { event, method } of listeners)
    test(`as ${event}`, async ({ beside }) => {
      await beside.show("field=contenteditable")
      await beside.page.evaluate(wanted => {
        addEventListener("beforeinput", input => {
          if (input.inputType !== wanted) return
          input.preventDefault()
          const text = input.data ?? input.dataTransfer?.getData("text/plain") ?? ""
          document.execCommand("insertHTML", false, text.replaceAll("\n", "<br>"))
        })
      }, event)
      await enter(beside)
      const text = "Goal: to work\n\nPlan: to call"
      expect(await beside.insert(text)).toEqual({ state: "inserted", method })
      await expectLines(beside, `${text}kept before kept after\nlast line`)
    })
})

test("a form in a page of XML, where browsers edit nothing by command, gets the text and hears of it", async ({
  beside,
}) => {
  const { page } = beside
  await page.route("**/strict", route =>
    route.fulfill({
      contentType: "application/xml",
      body: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
        <body><textarea rows="20">kept</textarea></body></html>`,
    }),
  )
  await page.goto(`${beside.site}/strict`)
  await page.evaluate(() => {
    const heard: string[] = []
    for (const name of ["input", "change"]) addEventListener(name, () => heard.push(name))
    Object.assign(globalThis, { heard })
  })
  await page.locator("textarea").click()
  await page.keyboard.press("Control+End")
  expect(await beside.insert(note)).toEqual({ state: "inserted", method: "assignment" })
  await page.keyboard.press("!")
  expect(await page.evaluate(() => document.querySelector("textarea")?.value)).toBe(`kept${note}!`)
  expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.slice(0, 2))).toEqual([
    "input",
    "change",
  ])
})
