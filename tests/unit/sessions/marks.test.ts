import { describe, expect, it } from "vitest"
import { type EntryId, newId } from "../../../core/base/id.ts"
import { kept, withRemoved } from "../../../core/domain/shape.ts"
import { markCard, markTechnique, quote } from "../../../core/sessions/marks.ts"
import { at, sessionOf } from "./session-of.ts"

describe("taps", () => {
  it("mark one thing about a card and leave what was marked before", () => {
    const taught = markCard(sessionOf(), "what-recovery-means", { taught: true })
    expect(markCard(taught, "what-recovery-means", { handout: true }).cards).toEqual({
      "what-recovery-means": { taught: true, handout: true, practised: false },
    })
  })

  it("keep when a technique was first used, also when it is tapped off and on again", () => {
    const used = markTechnique(sessionOf(), "role-play", true, at(10))
    const again = markTechnique(markTechnique(used, "role-play", false, at(11)), "role-play", true, at(12))
    expect(again.techniques["role-play"]).toEqual({ used: true, at: at(10) })
    expect(markTechnique(used, "role-play", true, at(20))).toBe(used)
  })

  it("change a quote while it is typed, and keep when and at which step it was said", () => {
    const id = newId<EntryId>()
    const begun = quote(sessionOf(), id, "I sl", "goals", at(1))
    const typed = quote(withRemoved(begun, "quotes", id, true), id, "I slept.", "close", at(2))
    expect(kept(typed.quotes)).toEqual([{ id, words: "I slept.", step: "goals", at: at(1), removed: false }])
  })

  it("take a quote away and bring it back word for word", () => {
    const id = newId<EntryId>()
    const quoted = quote(sessionOf(), id, " I slept. ", "settle-in", at(1))
    const removed = withRemoved(quoted, "quotes", id, true)
    expect(kept(removed.quotes)).toEqual([])
    expect(kept(withRemoved(removed, "quotes", id, false).quotes).map(q => q.words)).toEqual(["I slept."])
  })

  it("answer the session itself when the entry to remove is not there", () => {
    const session = sessionOf()
    expect(withRemoved(session, "jottings", newId<EntryId>(), true)).toBe(session)
  })
})
