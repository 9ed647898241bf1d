import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createHybridClock } from "../../../core/store/hybrid-clock.ts"
import type { Doc } from "../../../core/store/leaves.ts"
import { changed, merge, type Stamped, stampedErased, stampedNew } from "../../../core/store/stamped.ts"

const day = 86_400_000
const start = 1_780_000_000_000

const doc: fc.Arbitrary<Doc> = fc.dictionary(
  fc.constantFrom("words", "steps", "place"),
  fc.oneof(fc.constantFrom("", "x", null), fc.dictionary(fc.constantFrom("a", "b"), fc.nat(3), { maxKeys: 2 })),
  { maxKeys: 3 },
)

/**
 * What one of three devices does: edits, hears from another, is erased from; is broken off before an edit is kept, which had
 * its stamp already; or its clock is set by up to a year and a day.
 */
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ act: fc.constant("edit" as const), device: fc.nat(2), doc }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant("hear" as const), device: fc.nat(2), from: fc.nat(2) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant("clock" as const),
      device: fc.nat(2),
      days: fc.integer({ min: -366, max: 366 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("erase" as const), device: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("broken-off" as const), device: fc.nat(2) }) },
)

/** The states of one record that three devices come to, each with a clock of its own. */
const play = (steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]): readonly Stamped[] => {
  const offsets = [0, 0, 0]
  let tick = 0
  const clocks = [0, 1, 2].map(n =>
    createHybridClock({ now: () => start + tick++ + (offsets[n] ?? 0), device: `0000000${n}` }),
  )
  const stampBy = (n: number) => clocks[n]?.tick() ?? ""
  const first = stampedNew({ words: "" }, stampBy(0))
  const latest = [stampBy(0), stampBy(0), stampBy(0)]
  const states: Stamped[] = [first, first, first]
  for (const one of steps) {
    const mine = states[one.device] ?? first
    if (one.act === "clock") offsets[one.device] = (offsets[one.device] ?? 0) + one.days * day
    else if (one.act === "hear") {
      states[one.device] = merge(mine, states[one.from] ?? first)
      clocks[one.device]?.receive(latest[one.from] ?? "")
    } else if (one.act === "broken-off") stampBy(one.device)
    else {
      clocks[one.device]?.receive(latest[one.device] ?? "")
      const stamp = stampBy(one.device)
      latest[one.device] = stamp
      if (one.act === "erase") states[one.device] = stampedErased(stamp)
      else if (mine.erased === undefined) states[one.device] = changed(mine, one.doc, stamp) ?? mine
    }
  }
  return states
}

describe("any history on three devices, whatever their clocks say", () => {
  const histories = fc.array(step, { maxLength: 20 }).map(play)

  it("gives the same record in every order of merging", () => {
    fc.assert(
      fc.property(histories, ([a, b, c]) => {
        if (!a || !b || !c) throw new Error("three devices")
        const all = [
          merge(merge(a, b), c),
          merge(merge(a, c), b),
          merge(merge(b, a), c),
          merge(merge(b, c), a),
          merge(merge(c, a), b),
          merge(merge(c, b), a),
        ]
        for (const one of all) expect(one).toEqual(all[0])
      }),
      { numRuns: 500 },
    )
  }, 60_000)

  it("changes nothing when a state that was met before comes again", () => {
    fc.assert(
      fc.property(histories, ([a, b]) => {
        if (!a || !b) throw new Error("two devices")
        const both = merge(a, b)
        expect(merge(both, a)).toEqual(both)
        expect(merge(both, both)).toEqual(both)
      }),
    )
  })

  it("brings nothing back of what was erased anywhere", () => {
    fc.assert(
      fc.property(histories, doc, ([a, b], content) => {
        if (!a || !b) throw new Error("two devices")
        const erased = stampedErased("1500000000000-0000-0000000a")
        const later = changed(stampedNew({}, "1"), { ...content, words: "later" }, "9999999999999-0000-0000000b")
        for (const state of [a, b, ...(later ? [later] : [])]) {
          expect(merge(state, erased).doc).toEqual({ removed: true })
          expect(merge(erased, state).doc).toEqual({ removed: true })
        }
      }),
    )
  })
})
