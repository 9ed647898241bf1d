import { describe, expect, it } from "vitest"
import type { OutboxId } from "../../../../core/base/id.ts"
import type { Outbox } from "../../../../core/domain/sending.ts"
import {
  afterCut as afterCutOf,
  afterLeaving,
  afterReceipt,
  leftUpTo,
  newOutbox,
  toldBy,
} from "../../../../core/exchange/sending/outbox.ts"
import { unsentOf } from "../../../../core/exchange/sending/outgoing.ts"
import { goneIn, newestOf } from "../../../../core/exchange/sending/told.ts"

const at = "2026-03-09T10:00:00.000Z"
const cutOf = (...ids: string[]) => ({
  at,
  link: "a".repeat(64),
  stamp: "s",
  ids,
  count: ids.length,
  recipients: ["age1"],
  covered: new Set<string>(),
  lives: new Map([["age1", "0a0b0c0d"]]),
  served: new Set<string>(),
  receipts: "",
})
const states = (ids: readonly string[], turn = 1) => ids.map(id => ({ id, stamp: `${id}${turn}` }))
/** As its cut leaves it, what it told among it. */
const afterCut = (outbox: Outbox, cut: ReturnType<typeof cutOf>): Outbox => ({
  ...afterCutOf(outbox, cut),
  told: newestOf([outbox.told, toldBy(outbox.number + 1, states(cut.ids), [])]),
})
const box = newOutbox("o" as OutboxId, "0a0b0c0d", "program")

describe("a stream that is written", () => {
  it("numbers its cuts, and knows in which each record went last", () => {
    const two = afterCut(afterCut(box, cutOf("a", "b")), cutOf("b", "c"))
    expect(two.number).toBe(2)
    expect(goneIn(two.told, 0, 1)).toEqual(["a"])
    expect(goneIn(two.told, 1, 2)).toEqual(["b", "c"])
    expect(goneIn(two.told, 0, 2)).toEqual(["a", "b", "c"])
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

  const standing = (outbox: Outbox, waits: readonly string[], of: ReadonlySet<string>, told = outbox.told) =>
    unsentOf(outbox, told, states(waits, 2), of)

  it("is here until a cut with it left, then unconfirmed until a receipt, then neither", () => {
    expect(standing(made, ["c"], sessions)).toMatchObject({ here: ["a", "b", "c"], unconfirmed: [] })
    const left = afterLeaving(made, 1, { at, way: "file" })
    expect(standing(left, [], sent)).toMatchObject({ here: [], unconfirmed: ["a", "b"] })
    expect(standing(afterReceipt(left, 1), [], sent)).toMatchObject({ here: [], unconfirmed: [] })
  })

  it("is here as long as it was in no cut, and when it was looked at and left behind", () => {
    const left = afterReceipt(afterLeaving(made, 1, { at, way: "file" }), 1)
    expect(standing(left, [], sessions).here).toEqual(["c"])
    expect(standing(left, [], sessions, newestOf([left.told, toldBy(1, [], states(["c"]))])).here).toEqual(["c"])
  })

  it("is here again once it changed after that", () => {
    const confirmed = afterReceipt(afterLeaving(made, 1, { at, way: "file" }), 1)
    expect(standing(confirmed, ["a"], sent).here).toEqual(["a"])
  })

  it("is not, in the state in which it went, whatever stamps are looked at", () => {
    const confirmed = afterReceipt(afterLeaving(made, 1, { at, way: "file" }), 1)
    expect(unsentOf(confirmed, confirmed.told, states(["a", "b"]), sent).here).toEqual([])
  })
})
