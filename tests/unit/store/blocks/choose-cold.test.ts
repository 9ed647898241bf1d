import { describe, expect, it } from "vitest"
import { chooseCold, type Front, restsWhole } from "../../../../core/store/blocks/choose-cold.ts"

const stampAt = (n: number) => `${String(n).padStart(13, "0")}-0000-9f3a1c22`
const front = (n: number, fields: Partial<Front> = {}): Front => ({
  id: `record-${String(n).padStart(3, "0")}`,
  kind: "session",
  owner: "wren",
  at: "2026-01-01",
  stamp: stampAt(n),
  ...fields,
})
const rule = { kinds: ["session"], coldBefore: stampAt(0), restBefore: stampAt(0), newest: 1000, together: 1 }
const numbers = (chosen: readonly Front[]) => chosen.map(({ id }) => Number(id.slice(-3)))
const many = (count: number) => Array.from({ length: count }, (_, n) => front(n + 1))

describe("what is folded", () => {
  it("is what was not changed for long, and only of kinds that grow", () => {
    const fronts = [...many(4), front(1, { id: "record-009", kind: "participant" })]
    expect(numbers(chooseCold(fronts, { ...rule, coldBefore: stampAt(3) }))).toEqual([1, 2])
  })

  it("is what lies beyond the newest, unless it was changed just now", () => {
    expect(numbers(chooseCold(many(5), { ...rule, newest: 2, restBefore: stampAt(99) }))).toEqual([1, 2, 3])
    expect(numbers(chooseCold(many(5), { ...rule, newest: 2, restBefore: stampAt(2) }))).toEqual([1])
  })

  it("waits until there is enough for a whole block; then the oldest go first", () => {
    const cold = { ...rule, coldBefore: stampAt(99), together: 4 }
    expect(chooseCold(many(3), cold)).toEqual([])
    expect(numbers(chooseCold(many(6), cold))).toEqual([1, 2, 3, 4])
  })

  it("lies together by whom it belongs to", () => {
    const fronts = [1, 2, 3, 4].map(n => front(n, { owner: n % 2 ? "ada" : "wren" }))
    expect(numbers(chooseCold(fronts, { ...rule, coldBefore: stampAt(99) }))).toEqual([1, 3, 2, 4])
  })

  it("is not a record edited since, though nothing that lists show of it changed", () => {
    const now = { ...rule, coldBefore: stampAt(10), restBefore: stampAt(20) }
    expect(restsWhole({ headStamp: stampAt(1), stamp: stampAt(9) }, now)).toBe(true)
    expect(restsWhole({ headStamp: stampAt(1), stamp: stampAt(15) }, now)).toBe(false)
    expect(restsWhole({ headStamp: stampAt(12), stamp: stampAt(15) }, now)).toBe(true)
  })
})
