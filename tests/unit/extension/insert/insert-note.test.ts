import { describe, expect, it } from "vitest"
import { findField } from "../../../../extension/insert/find-field.ts"
import { insertNote } from "../../../../extension/insert/insert-note.ts"
import type { ScriptAnswer, Scripting } from "../../../../extension/insert/scripting.ts"
import type { PageFocus, PageOrder, PageOutcome } from "../../../../extension/page/page-outcome.ts"

/** One document of a tab, and what it answers; a site that is not allowed is left out, as browsers do. */
type Document = {
  readonly frameId: number
  readonly origin: string
  readonly focus: PageFocus
  readonly documentId?: string
  readonly allowed?: boolean
  /** To an insertion; an outcome for each world when they differ. */
  readonly inserts?: PageOutcome | ((order: PageOrder) => PageOutcome) | null
}

const ehr = "https://ehr.example.org"
const field: PageFocus = { state: "field", used: 3, most: null }
const nowhere: PageFocus = { state: "no-field" }
const done: PageOutcome = { state: "inserted", method: "command", joined: false }

/** A tab of these documents; keeps the orders that ran, with the frame and the world. */
const tab = (documents: readonly Document[]) => {
  const ran: { frameId: number; world: string; order: PageOrder }[] = []
  const scripting: Scripting = {
    executeScript: async ({ target, world = "ISOLATED", args: [order] }) => {
      const asked = documents.filter(
        ({ frameId, documentId }) =>
          target.allFrames ||
          target.frameIds?.includes(frameId) ||
          (documentId !== undefined && target.documentIds?.includes(documentId)),
      )
      if (asked.length === 0) throw new Error(`No frame with id ${target.frameIds?.[0]} in tab with id 1.`)
      if (asked.every(({ allowed }) => allowed === false))
        throw new Error("Cannot access contents of the page. Extension manifest must request permission.")
      return asked
        .filter(({ allowed }) => allowed !== false)
        .map(({ frameId, documentId, origin, focus, inserts }): ScriptAnswer => {
          ran.push({ frameId, world, order })
          const result = order.do === "look" ? ({ state: "looked", origin, focus } as const) : inserts
          const answer = typeof result === "function" ? result(order) : result
          return { frameId, ...(documentId && { documentId }), ...(answer !== undefined && { result: answer }) }
        })
    },
  }
  return { scripting, inserted: () => ran.filter(({ order }) => order.do === "insert") }
}

const page = (focus: PageFocus, more: Partial<Document> = {}): Document => ({ frameId: 0, origin: ehr, focus, ...more })
const frame = (frameId: number, focus: PageFocus, more: Partial<Document> = {}): Document => ({
  frameId,
  origin: ehr,
  focus,
  ...more,
})

const insert = (documents: readonly Document[], more: { frameId?: number; text?: string; join?: boolean } = {}) => {
  const { scripting, inserted } = tab(documents)
  return insertNote({ tabId: 1, text: "Goal: to work", ...more }, scripting).then(outcome => ({
    outcome,
    inserted: inserted(),
  }))
}

describe("where a note goes", () => {
  it("into the page's own field, even when a frame still claims the cursor", async () => {
    const { outcome, inserted } = await insert([page(field, { inserts: done }), frame(7, field, { inserts: done })])
    expect(outcome).toEqual({ state: "inserted", method: "command" })
    expect(inserted.map(({ frameId }) => frameId)).toEqual([0])
  })

  it("into exactly the document that has the cursor", async () => {
    const { outcome, inserted } = await insert([
      page({ state: "frame", origin: null }),
      frame(4, nowhere),
      frame(5, field, { documentId: "A1", inserts: { ...done, joined: true } }),
    ])
    expect(outcome).toEqual({ state: "inserted", method: "command", joined: true })
    expect(inserted.map(({ frameId }) => frameId)).toEqual([5])
  })

  it("nowhere, when two frames claim the cursor", async () => {
    const { outcome, inserted } = await insert([
      page({ state: "frame", origin: null }),
      frame(4, field, { inserts: done }),
      frame(5, field, { inserts: done }),
    ])
    expect(outcome).toEqual({ state: "refused" })
    expect(inserted).toEqual([])
  })

  it("into the frame that was pointed at", async () => {
    const { inserted } = await insert([page(field), frame(5, field, { inserts: done })], { frameId: 5 })
    expect(inserted.map(({ frameId }) => frameId)).toEqual([5])
  })

  it("with the ends of lines that every field understands, and none at its end", async () => {
    const { inserted } = await insert([page(field, { inserts: done })], { text: "Goal\r\n\r\nPlan\rNext\n\n " })
    expect(inserted[0]?.order).toMatchObject({ text: "Goal\n\nPlan\nNext", join: false, world: "own" })
    await expect(insert([page(field)], { text: " \n" })).rejects.toThrow()
  })
})

describe("why a note goes nowhere", () => {
  it("is told as the page told it, and nothing is tried", async () => {
    for (const state of ["no-field", "read-only", "password"] as const) {
      const { outcome, inserted } = await insert([page({ state })])
      expect(outcome).toEqual({ state })
      expect(inserted).toEqual([])
    }
    const tooLong: PageOutcome = { state: "too-long", over: 12, most: 200 }
    expect((await insert([page(field, { inserts: tooLong })])).outcome).toEqual(tooLong)
    for (const state of ["single-line", "changed-but-wrong", "refused"] as const)
      expect((await insert([page(field, { inserts: { state } })])).outcome).toEqual({ state })
  })

  it("names the other site whose frame has the cursor, whether it was pointed at or found", async () => {
    const other = "https://notes.example.net"
    const documents = [
      page({ state: "frame", origin: other }),
      frame(9, field, { origin: other, allowed: false, inserts: done }),
    ]
    expect((await insert(documents)).outcome).toEqual({ state: "frame-not-allowed", origin: other })
    expect((await insert(documents, { frameId: 9 })).outcome).toEqual({ state: "frame-not-allowed", origin: other })
  })

  it("is no matter of permission when the frame was let in and has no cursor", async () => {
    const other = "https://notes.example.net"
    const { outcome } = await insert([
      page({ state: "frame", origin: other }),
      frame(9, nowhere, { origin: other, inserts: done }),
    ])
    expect(outcome).toEqual({ state: "no-field" })
  })

  it("is the page that went away, before or while it was written to", async () => {
    expect((await insert([page(field)], { frameId: 3 })).outcome).toEqual({ state: "gone" })
    expect((await insert([page(field, { inserts: null })])).outcome).toEqual({ state: "gone" })
  })

  it("is what the browser says", async () => {
    const because = (message: string) =>
      insertNote(
        { tabId: 1, text: "x" },
        {
          executeScript: async () => {
            throw new Error(message)
          },
        },
      )
    const browser = { state: "blocked", by: "browser" }
    const said: readonly (readonly [string, object])[] = [
      ["This page cannot be scripted due to an ExtensionsSettings policy.", { state: "blocked", by: "policy" }],
      ["The extensions gallery cannot be scripted.", browser],
      ["Cannot access a chrome:// URL", browser],
      ['Cannot access "chrome-extension://abc/x.html" at origin', browser],
      ["Frame with ID 0 is showing error page", browser],
      ["Cannot access contents of the page. Extension manifest must request permission.", { state: "not-allowed" }],
      ['Cannot access contents of url "http://x/". Extension manifest must …', { state: "not-allowed" }],
      ["Missing host permission for the tab or frames", { state: "not-allowed" }],
      ["No tab with id: 5.", { state: "gone" }],
      ["The tab was closed.", { state: "gone" }],
      ["Frame with ID 5 was removed.", { state: "gone" }],
      ["No document with id AB in tab with id 5.", { state: "gone" }],
      ["Invalid tab ID: 5", { state: "gone" }],
    ]
    for (const [message, outcome] of said) expect(await because(message), message).toEqual(outcome)
    await expect(because("Value is unserializable."), "a defect is no outcome").rejects.toThrow()
  })
})

describe("a rich editor in Firefox", () => {
  const needsPageWorld = (then: PageOutcome) => (order: PageOrder) =>
    order.do === "insert" && order.world === "own" ? ({ state: "needs-page-world" } as const) : then

  it("is asked once more, in the page's own world", async () => {
    const { outcome, inserted } = await insert([
      page(field, { inserts: needsPageWorld({ state: "inserted", method: "paste", joined: false }) }),
    ])
    expect(outcome).toEqual({ state: "inserted", method: "paste" })
    expect(inserted.map(({ world }) => world)).toEqual(["ISOLATED", "MAIN"])
  })

  it("is not believed when the page's world answers what no page may", async () => {
    const answered = async (forged: object) =>
      (await insert([page(field, { inserts: needsPageWorld(forged as PageOutcome) })])).outcome
    expect(await answered({ state: "all of the chart" })).toEqual({ state: "refused" })
    expect(await answered({ state: "inserted", method: "all of the chart", joined: true })).toEqual({
      state: "inserted",
      method: "paste",
    })
    expect(await answered({ state: "too-long", over: "much", most: 1 })).toEqual({ state: "refused" })
  })
})

describe("the room that a field has", () => {
  it("is told before inserting", async () => {
    const { scripting, inserted } = tab([page({ state: "field", used: 1240, most: 2000 })])
    expect(await findField({ tabId: 1 }, scripting)).toEqual({
      state: "field",
      place: { tabId: 1, frameIds: [0] },
      used: 1240,
      most: 2000,
    })
    expect(inserted()).toEqual([])
  })
})
