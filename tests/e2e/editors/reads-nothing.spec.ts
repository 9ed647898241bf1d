import type { InsertOutcome, NoteOrder } from "../../../extension/insert/insert-note.ts"
import type { Scripting } from "../../../extension/insert/scripting.ts"
import { type Beside, expect, test } from "./beside.ts"
import { note } from "./note.ts"
import type { DeskWindow } from "./pages/field.ts"
import type { Read } from "./watch-reads.ts"

type PanelWindow = {
  readonly chrome: {
    readonly scripting: Scripting & { executeScript: (of: object) => Promise<{ result?: unknown }[]> }
  }
  readonly insertion: {
    readonly insertNote: (order: NoteOrder, api: Scripting) => Promise<InsertOutcome>
    readonly watchReads: () => void
    readonly readsSeen: () => readonly Read[]
    readonly readTooMuch: () => number | undefined
  }
}

/** Inserts under watch: what was looked at in any frame of the page, and all that came back from it. */
const insertWatched = ({ side }: Beside, order: NoteOrder & { readonly tooMuch?: boolean }) =>
  side.evaluate(async ({ tooMuch, ...asked }) => {
    const { chrome, insertion } = globalThis as unknown as PanelWindow
    const everywhere = { tabId: asked.tabId, allFrames: true }
    await chrome.scripting.executeScript({ target: everywhere, func: insertion.watchReads })
    const cameBack: string[] = []
    const outcome = await insertion.insertNote(asked, {
      executeScript: async injection => {
        const answers = await chrome.scripting.executeScript(injection)
        cameBack.push(JSON.stringify(answers))
        return answers
      },
    })
    if (tooMuch) await chrome.scripting.executeScript({ target: everywhere, func: insertion.readTooMuch })
    const seen = await chrome.scripting.executeScript({ target: everywhere, func: insertion.readsSeen })
    return { outcome, cameBack, reads: seen.flatMap(({ result }) => result as readonly Read[]) }
  }, order)

/** Puts the cursor into the field and tells the tab. */
const enter = async (beside: Beside, field: string) => {
  await beside.show(`field=${field}`)
  const handle = (await beside.page.evaluateHandle(() => (globalThis as unknown as DeskWindow).desk.field)).asElement()
  const box = await handle?.boundingBox()
  if (!box) throw new Error("the field is not on the screen")
  await beside.page.mouse.click(box.x + 30, box.y + 12, { delay: 80 })
  return beside.tabInFront()
}

test.describe("nothing of a page is read but the field that is written to", () => {
  for (const field of [
    "textarea",
    "contenteditable",
    "tinymce",
    "tiptap",
    "shadow-closed-rich",
    "frame&inside=textarea",
  ])
    test(`while a note goes into ${field.replace("&inside=", " with ")}`, async ({ beside }) => {
      const tabId = await enter(beside, field)
      const { outcome, cameBack, reads } = await insertWatched(beside, { tabId, text: note })
      expect(outcome).toMatchObject({ state: "inserted" })

      expect(reads.length, "the field itself was read back").toBeGreaterThan(0)
      expect(reads.filter(({ inField }) => !inField)).toEqual([])

      const words = /canary|kept|last|Goal|Zo/
      expect(cameBack.filter(answer => words.test(answer))).toEqual([])
      // A frame without an address of its own says "null" for its origin.
      const allowed = ["null", "looked", "field", "frame", "no-field", "inserted", "command", "paste", beside.site]
      const told = cameBack.flatMap(answer =>
        [...answer.replaceAll(/"documentId":"[0-9A-F]{32}"/g, "").matchAll(/:"([^"]*)"/g)].map(
          ([, value = ""]) => value,
        ),
      )
      expect(
        told.filter(value => !allowed.includes(value)),
        "only words of the list",
      ).toEqual([])
    })

  test("and the watch would have seen it", async ({ beside }) => {
    const tabId = await enter(beside, "textarea")
    const { reads } = await insertWatched(beside, { tabId, text: note, tooMuch: true })
    expect(reads.filter(({ inField }) => !inField)).toEqual([{ what: "textContent", inField: false }])
  })
})
