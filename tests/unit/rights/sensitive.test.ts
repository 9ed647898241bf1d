import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { hasMarks, isMarked, markedWords, withMark, withoutMarked } from "../../../core/domain/sensitive.ts"
import { goal, quoteId, session } from "./records.ts"

describe("a mark", () => {
  it("marks the field and all that lies under it, nothing beside it", () => {
    const sensitive = { "quotes.a": true, why: false }
    expect(isMarked(sensitive, "quotes.a.words")).toBe(true)
    expect(isMarked(sensitive, "quotes.ab")).toBe(false)
    expect(isMarked(sensitive, "why")).toBe(false)
  })

  it("can be taken away again, and a mark that is there already writes nothing", () => {
    const marked = withMark(session, "agenda", true)
    expect(hasMarks(marked)).toBe(true)
    expect(withMark(marked, "agenda", true)).toBe(marked)
    expect(hasMarks(withMark(marked, "agenda", false))).toBe(false)
    expect(withMark(session, "agenda", false)).toBe(session)
  })

  it("takes its text or its whole entry out, and counts only what had something in it", () => {
    const marked = ["agenda", "planReview.words", `quotes.${quoteId}`].reduce(
      (s, path) => withMark(s, path, true),
      session,
    )
    const { noun, left } = withoutMarked(marked)
    expect(noun.agenda).toBe("")
    expect(noun.quotes).toEqual({})
    expect(left).toBe(2)
    expect(markedWords(marked)).toEqual([
      "the garden, then the card",
      "Two beers, not six.",
      "goals",
      expect.any(String),
    ])
  })

  it("leaves no word of a marked field anywhere, whatever is marked", () => {
    const paths = ["words", "why", "shortTerm.t", "steps.b"]
    fc.assert(
      fc.property(fc.subarray(paths), chosen => {
        const marked = chosen.reduce((noun, path) => withMark(noun, path, true), goal)
        const rest = JSON.stringify({ ...withoutMarked(marked).noun, id: "", participantId: "", sensitive: {} })
        const words = { words: goal.words, why: goal.why, "shortTerm.t": "Visit the garden", "steps.b": "Take the bus" }
        for (const path of paths) expect(rest.includes(words[path as keyof typeof words])).toBe(!chosen.includes(path))
      }),
    )
  })
})
