import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { leavingOut } from "../../../../core/exchange/sending/leave-out.ts"
import { withoutSubstances } from "../../../../core/exchange/sending/substances.ts"
import type { Doc } from "../../../../core/store/leaves.ts"
import type { Body } from "../../../../core/store/record.ts"
import { merge } from "../../../../core/store/stamped.ts"

const stamp = (ms: number, device = "aaaaaaaa") => `${String(ms).padStart(13, "0")}-0000-${device}`
const body = (doc: Doc, more: Partial<Body> = {}): Body => ({
  doc,
  base: stamp(1),
  stamps: {},
  head: stamp(1),
  ...more,
})
const about = { isAboutSubstances: (id: string) => id === "drugs", isSubstanceTool: (id: string) => id === "weighing" }
const marked = fc.record({
  agenda: fc.constantFrom("", "beer at noon", "the garden"),
  planReview: fc.record({ words: fc.constantFrom("", "drank on Friday", "went well"), outcome: fc.constant("done") }),
  quotes: fc.dictionary(
    fc.constantFrom("q1", "q2"),
    fc.record({ words: fc.constantFrom("drank again", "a good week"), at: fc.constant("2026-03-09T10:00:00.000Z") }),
  ),
  sensitive: fc.dictionary(fc.constantFrom("agenda", "planReview.words", "quotes.q1", "quotes.q2"), fc.boolean()),
})

const going = (kind: string, full: Body) => {
  const rest = withoutSubstances(kind, full.doc, about, {})
  return rest && leavingOut(full, rest.doc, rest.under)
}

describe("what is left out of a record", () => {
  it("takes nothing away where it is known", () => {
    fc.assert(
      fc.property(marked, doc => {
        const full = body(doc)
        const sent = going("session", full)
        if (!sent) throw new Error("it stays")
        expect(merge(full, sent).doc).toEqual(doc)
        expect(merge(sent, full).doc).toEqual(doc)
      }),
    )
  })

  it("is not in what is sent, in no place of it", () => {
    const doc = {
      agenda: "beer at noon",
      quotes: { q1: { words: "drank again", at: "t" }, q2: { words: "a good week", at: "t" } },
      sensitive: { agenda: true, "quotes.q1": true },
    }
    const beside = { "/agenda": [{ stamp: stamp(1, "bbbbbbbb"), value: "beer at ten" }] }
    const shadowed = { "/quotes/q1/words/x": "drank twice" }
    const sent = going("session", body(doc, { beside, shadowed, stamps: { "/quotes/q1/words": stamp(4) } }))
    const text = JSON.stringify(sent)
    for (const word of ["beer", "drank"]) expect(text).not.toContain(word)
    expect(text).toContain("a good week")
  })

  it("says nothing of another's text beside a marked field that is empty now", () => {
    const beside = { "/agenda": [{ stamp: stamp(1, "bbbbbbbb"), value: "beer at ten" }] }
    const seen = { "/agenda": { cccccccc: stamp(1, "cccccccc") } }
    const sent = going("session", body({ agenda: "", sensitive: { agenda: true } }, { beside, seen }))
    expect(JSON.stringify(sent)).not.toContain("beer")
    expect(sent).not.toHaveProperty("seen")
  })

  it("comes whole as soon as a consent allows it, also where it came without before", () => {
    const doc = { agenda: "beer at noon", sensitive: { agenda: true } }
    const full = body(doc)
    const sent = going("session", full)
    if (!sent) throw new Error("it stays")
    expect(sent.doc.agenda).toBe("")
    expect(merge(sent, full).doc.agenda).toBe("beer at noon")
  })

  it("leaves a record that holds nothing of it as it is, byte for byte", () => {
    const full = body({ agenda: "the garden", sensitive: {} })
    expect(going("session", full)).toBe(full)
  })

  it.each([
    ["a goal whose words are marked", "goal", { words: "stop drinking", sensitive: { words: true } }],
    ["a session under a topic about it", "session", { topicId: "drugs", sensitive: {} }],
    ["a tool about it", "tool-sheet", { toolId: "weighing", sensitive: {} }],
  ])("%s stays as a whole", (_, kind, doc) => {
    expect(going(kind, body(doc))).toBeNull()
  })

  it("keeps a note's section back, with what was drafted for it", () => {
    const note = {
      sections: { goal: { text: "drank", drafted: "drank" }, plan: { text: "walk", drafted: "" } },
      sensitive: {},
    }
    const rest = withoutSubstances("note", note, about, { goal: true, plan: false })
    expect(rest).toEqual({
      doc: { ...note, sections: { goal: { text: "", drafted: "" }, plan: { text: "walk", drafted: "" } } },
      left: 1,
      under: ["/sections/goal"],
    })
  })
})
