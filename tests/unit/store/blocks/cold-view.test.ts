import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Entry } from "../../../../core/store/blocks/cold-record.ts"
import { type ColdView, coldView, type Found } from "../../../../core/store/blocks/cold-view.ts"

const entry = fc.record({
  id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
  kind: fc.constantFrom("session", "note"),
  owner: fc.constantFrom("wren", "ada", ""),
  at: fc.constantFrom("2026-01-01", "2026-01-02", "2026-01-03"),
  stamp: fc.nat(9).map(String),
  removed: fc.boolean(),
})
const blocks = fc.array(fc.array(entry, { maxLength: 5 }), { maxLength: 6, size: "max" })

const told = (all: Iterable<Found>) => [...all].map(({ entry: { id, stamp }, block }) => [id, stamp, block])
const sorted = (all: Iterable<Found>) => told(all).sort((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1))

describe("blocks that came later, over those that were there", () => {
  it("are together what all of them are, read at once", () => {
    fc.assert(
      fc.property(blocks, fc.nat(6), fc.nat(6), (made, a, b) => {
        const indexes = made.map((entries, n) => {
          const whole = entries.map(
            ({ removed, ...rest }) =>
              ({ ...rest, ...(removed && { removed: 1 as const }), from: 0, length: 0 }) as unknown as Entry,
          )
          return [`b${n}`, whole] as const
        })
        const [first, second] = [Math.min(a, b), Math.max(a, b)]
        const base = coldView(indexes.slice(0, first))
        base.list("session", {})
        const layered: ColdView = coldView(indexes.slice(second), coldView(indexes.slice(first, second), base))
        const atOnce = coldView(indexes)
        expect(sorted(layered.all())).toEqual(sorted(atOnce.all()))
        for (const id of ["a", "b", "c", "d", "e", "f"]) expect(layered.find(id)).toEqual(atOnce.find(id))
        for (const kind of ["session", "note"])
          for (const query of [{}, { owner: "wren" }, { owner: "ada", from: "2026-01-02" }, { to: "2026-01-02" }])
            expect(told(layered.list(kind, query))).toEqual(told(atOnce.list(kind, query)))
        const some = new Set(["b0", "b2", "b5"])
        const wanted = [...atOnce.all()].filter(({ block }) => some.has(block))
        expect(sorted(layered.within(some))).toEqual(sorted(wanted))
      }),
      { numRuns: 300 },
    )
  })
})
