import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays } from "../../../core/base/clock.ts"
import { bandOf, itemOf } from "../../../core/ratings/answer.ts"
import { aScale } from "./a-scale.ts"

const last = itemOf(aScale, "last")
if (last?.kind !== "since") throw new Error("the scale asks how long ago")
const today = "2026-03-09"
const band = (daysAgo: number) => bandOf(last, addDays(today, -daysAgo), today)

describe("how long ago something was", () => {
  it("falls in the band that its days are given for, each band ending with its number", () => {
    const edges = [0, 30, 31, 91, 92, 183, 184, 365, 366, 5000]
    expect(edges.map(band)).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
  })

  it("never falls the more days have passed", () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)]
        expect(band(less)).toBeLessThanOrEqual(band(more) ?? 0)
      }),
      { numRuns: 50 },
    )
  })

  it("is nothing for a day that is still to come", () => {
    expect(band(-1)).toBeNull()
  })
})
