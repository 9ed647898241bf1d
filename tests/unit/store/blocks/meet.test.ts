import { describe, expect, it } from "vitest"
import { meet } from "../../../../core/store/blocks/meet.ts"
import { changed, type Stamped, stampedErased, stampedNew } from "../../../../core/store/stamped.ts"

const stampAt = (n: number) => `${String(n).padStart(13, "0")}-0000-9f3a1c22`
const first = stampedNew({ words: "", place: "flat" }, stampAt(1))
const edited = (from: Stamped, fields: object, n: number) =>
  changed(from, { ...from.doc, ...fields }, stampAt(n)) ?? from
const state = (stamped: Stamped, n: number) => ({ stamp: stampAt(n), stamped })

describe("a record that is there and comes once more", () => {
  it("stays as it is when the same comes, or an earlier state of it", () => {
    const later = state(edited(first, { words: "mine" }, 2), 2)
    expect(meet(later, later)).toEqual({ stands: "ours" })
    expect(meet(later, state(first, 1))).toEqual({ stands: "ours" })
  })

  it("gives way to a later state that has all of it", () => {
    expect(meet(state(first, 1), state(edited(first, { words: "mine" }, 2), 2))).toEqual({ stands: "theirs" })
    expect(meet(state(first, 1), state(stampedErased(stampAt(2)), 2))).toEqual({ stands: "theirs" })
  })

  it("becomes one with a state that has edits of its own", () => {
    const [ours, theirs] = [edited(first, { words: "mine" }, 2), edited(first, { place: "park" }, 3)]
    expect(meet(state(ours, 2), state(theirs, 3))).toMatchObject({
      stands: "neither",
      merged: { doc: { words: "mine", place: "park" } },
    })
  })

  it("is written anew when it was erased and a later edit comes, so that the later stamp does not win", () => {
    const theirs = state(edited(first, { words: "later" }, 9), 9)
    expect(meet(state(stampedErased(stampAt(2)), 2), theirs)).toMatchObject({
      stands: "neither",
      merged: { doc: { removed: true }, erased: stampAt(2) },
    })
  })
})
