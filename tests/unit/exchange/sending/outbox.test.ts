import { describe, expect, it } from "vitest"
import type { OutboxId } from "../../../../core/base/id.ts"
import {
  afterCut,
  afterLeaving,
  afterReceipt,
  afterStaying,
  goneIn,
  leftUpTo,
  newOutbox,
} from "../../../../core/exchange/sending/outbox.ts"
import { unsentOf } from "../../../../core/exchange/sending/outgoing.ts"

const at = "2026-03-09T10:00:00.000Z"
const cutOf = (...ids: string[]) => ({
  at,
  link: "a".repeat(64),
  stamp: "s",
  gone: ids.map(id => ({ id, stamp: `${id}1` })),
  recipients: ["age1"],
  covered: new Set<string>(),
  lives: new Map([["age1", "0a0b0c0d"]]),
  served: new Set<string>(),
  receipts: "",
})
const box = newOutbox("o" as OutboxId, "0a0b0c0d", "program")

describe("a stream that is written", () => {
  it("numbers its cuts, and knows in which each record went last", () => {
    const two = afterCut(afterCut(box, cutOf("a", "b")), cutOf("b", "c"))
    expect(two.number).toBe(2)
    expect(goneIn(two, 0, 1)).toEqual(["a"])
    expect(goneIn(two, 1, 2)).toEqual(["b", "c"])
    expect(goneIn(two, 0, 2)).toEqual(["a", "b", "c"])
  })

  it("sends a cut that did not leave again with the next", () => {
    const one = afterCut(box, cutOf("a"))
    expect(leftUpTo(one)).toBe(0)
    const left = afterLeaving(one, 1, { at, way: "share" })
    expect(leftUpTo(left)).toBe(1)
    const more = afterCut(afterCut(left, cutOf("b")), cutOf("c"))
    expect(leftUpTo(more)).toBe(1)
    expect(leftUpTo(afterLeaving(more, 3, { at, way: "file" }))).toBe(3)
  })

  it("keeps how a cut left first", () => {
    const left = afterLeaving(afterCut(box, cutOf("a")), 1, { at, way: "share" })
    expect(afterLeaving(left, 1, { at, way: "file" })).toBe(left)
  })

  it("remembers what has not left, however long ago it was made", () => {
    let many = box
    for (let n = 0; n < 400; n++) many = afterCut(many, cutOf("a"))
    expect(leftUpTo(many)).toBe(0)
    expect(leftUpTo(afterLeaving(many, 400, { at, way: "file" }))).toBe(400)
  })

  it("believes no receipt for what it never made, and none that goes back", () => {
    const two = afterCut(afterCut(box, cutOf("a")), cutOf("b"))
    expect(afterReceipt(two, 3)).toBe(two)
    expect(afterReceipt(afterReceipt(two, 2), 1).confirmed).toBe(2)
  })
})

describe("a session", () => {
  const sessions = new Set(["a", "b", "c"])
  const sent = new Set(["a", "b"])
  const made = afterCut(box, cutOf("a", "b", "goal"))

  it("is here until a cut with it left, then unconfirmed until a receipt, then neither", () => {
    expect(unsentOf(made, ["c"], sessions)).toMatchObject({ here: ["a", "b", "c"], unconfirmed: [] })
    const left = afterLeaving(made, 1, { at, way: "file" })
    expect(unsentOf(left, [], sent)).toMatchObject({ here: [], unconfirmed: ["a", "b"] })
    expect(unsentOf(afterReceipt(left, 1), [], sent)).toMatchObject({ here: [], unconfirmed: [] })
  })

  it("is here as long as it was in no cut, and when it was looked at and left behind", () => {
    const left = afterReceipt(afterLeaving(made, 1, { at, way: "file" }), 1)
    expect(unsentOf(left, [], sessions).here).toEqual(["c"])
    expect(unsentOf(afterStaying(left, [{ id: "c", stamp: "c1" }]), [], sessions).here).toEqual(["c"])
  })

  it("is here again once it changed after that", () => {
    const confirmed = afterReceipt(afterLeaving(made, 1, { at, way: "file" }), 1)
    expect(unsentOf(confirmed, ["a"], sent).here).toEqual(["a"])
  })
})
