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
  await page.mouse.click(box.x + 30, box.y + 12)
  await page.keyboard.press("Control+Home")
}

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
      expect(await insert(note)).toEqual({ state: "inserted", method })
      await expectLines(beside, between("kept before ", note, "kept after\nlast line"))

      await page.keyboard.press("Control+z")
      await expectLines(beside, start)
      expect(await saved(beside), "one undo brings back what was there, to the letter").toBe(rawStart)

      await page.keyboard.press("Control+Home")
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
