import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { inOrder } from "../../../core/domain/shape.ts"
import { moved } from "../../../core/ui/goals/moved.ts"

const entries = (orders: readonly number[]) =>
  Object.fromEntries(orders.map((order, i) => [`id-${String(i).padStart(2, "0")}`, { order }]))
const ids = (orders: Readonly<Record<string, { readonly order: number; readonly removed?: boolean }>>) =>
  inOrder(orders).map(one => one.id)

describe("the order of steps", () => {
  it("is the person's own; those removed are not in it", () => {
    expect(ids({ ...entries([3, 1, 2]), gone: { order: 0, removed: true } })).toEqual(["id-01", "id-02", "id-00"])
  })

  it("changes by two neighbours trading places, whatever numbers they had", () => {
    const cases = fc.record({
      orders: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 8 }),
      from: fc.nat(7),
      by: fc.constantFrom(-1 as const, 1 as const),
    })
    fc.assert(
      fc.property(cases, ({ orders, from, by }) => {
        const before = entries(orders)
        const list = inOrder(before)
        const places = moved(list, from, by)
        const after = { ...before, ...Object.fromEntries(places.map(({ id, order }) => [id, { order }])) }
        const expected = ids(before)
        const [one, other] = [expected[from], expected[from + by]]
        if (one !== undefined && other !== undefined)
          expected.splice(Math.min(from, from + by), 2, ...(by === 1 ? [other, one] : [one, other]))
        expect(ids(after)).toEqual(expected)
      }),
    )
  })

  it("stays at the edges", () => {
    const list = inOrder(entries([1, 2]))
    expect([moved(list, 0, -1), moved(list, 1, 1)]).toEqual([[], []])
  })
})
