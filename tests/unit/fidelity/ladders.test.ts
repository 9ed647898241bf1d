import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Ladder } from "../../../content/ladder-schema.ts"
import { rate } from "../../../core/fidelity/ladder.ts"
import { instrument } from "./records.ts"

const ladderOf = (id: string, itemId: string) => {
  const item = instrument(id).items.find(one => one.id === itemId)
  if (item?.kind !== "anchors" || !item.ladder) throw new Error(`no ladder at ${itemId} of ${id}`)
  return { ladder: item.ladder, values: item.anchors.map(({ value }) => value) }
}
const rated = (id: string, itemId: string, part: number, whole: number) => {
  const { ladder, values } = ladderOf(id, itemId)
  return rate(ladder, values, { part, whole }, [])
}
const scales = ["imr-fid-2005", "imr-fid-2009"]

describe.each(scales)("the ladders of %s", scale => {
  const p90 = ["length", "handouts", "goal-setting", "goal-follow-up", "educational"]
  const p50 = ["significant-others", "motivational", "cognitive-behavioral"]

  it.each(p90)(
    "imr.md 1.5, ladder P90: %s is cut at exactly .20, .40, .70 and .90, each with the rating above",
    item => {
      const at = (part: number, whole: number) => rated(scale, item, part, whole)
      expect([at(0, 10), at(2, 10), at(4, 10), at(7, 10), at(9, 10), at(10, 10)]).toEqual([1, 2, 3, 4, 5, 5])
      const below = [199_999, 399_999, 699_999, 899_999].map(part => at(part, 1_000_000))
      expect(below).toEqual([1, 2, 3, 4])
      const above = [200_001, 400_001, 700_001, 900_001].map(part => at(part, 1_000_000))
      expect(above).toEqual([2, 3, 4, 5])
    },
  )

  it.each(p50)(
    "imr.md 1.5, ladder P50: %s is cut at exactly .20, .30, .40 and .50, each with the rating above",
    item => {
      const at = (part: number, whole: number) => rated(scale, item, part, whole)
      expect([at(0, 10), at(2, 10), at(3, 10), at(4, 10), at(5, 10), at(10, 10)]).toEqual([1, 2, 3, 4, 5, 5])
      const below = [199_999, 299_999, 399_999, 499_999].map(part => at(part, 1_000_000))
      expect(below).toEqual([1, 2, 3, 4])
    },
  )

  it("imr.md 1.5: item 1 is 16 or more, 13 to 15, 11 or 12, 9 or 10, at most 8", () => {
    const sizes = [17, 16, 15, 13, 12, 11, 10, 9, 8, 7, 1]
    expect(sizes.map(size => rated(scale, "group-size", size, 1))).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5])
  })

  it("imr.md 1.4: item 3 is one topic or none, 2 or 3, 4 or 5, 6 or 7, 8 or more", () => {
    const topics = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    expect(topics.map(count => rated(scale, "curriculum", count, 1))).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 5])
  })

  it("imr.md 1.5: judges the exact share and no rounded percentage", () => {
    // 89.55 % would be rounded to 90, 19.6 % to 20.
    expect(rated(scale, "handouts", 60, 67)).toBe(4)
    expect(rated(scale, "handouts", 10, 51)).toBe(1)
    // Of binary fractions, .7 is below seven tenths, .1 * 3 above three tenths.
    expect(rated(scale, "handouts", 700, 1000)).toBe(4)
    expect(rated(scale, "motivational", 3, 10)).toBe(3)
  })
})

describe("the ladders of the General Organizational Index", () => {
  it.each(["penetration", "plan", "training", "supervision"])(
    "imr.md 2: %s is cut at .20, .40, .60 and .80, and what is exactly there has the rating below",
    item => {
      const at = (part: number, whole: number) => rated("goi", item, part, whole)
      expect([at(0, 10), at(2, 10), at(4, 10), at(6, 10), at(8, 10), at(9, 10), at(10, 10)]).toEqual([
        1, 1, 2, 3, 4, 5, 5,
      ])
      const above = [200_001, 400_001, 600_001, 800_001].map(part => at(part, 1_000_000))
      expect(above).toEqual([2, 3, 4, 5])
    },
  )

  it("imr.md 1.5 and 2: at .20 and .40 the two conventions differ, at .90 they agree", () => {
    for (const [part, scale, index] of [
      [2, 2, 1],
      [4, 3, 2],
      [9, 5, 5],
    ] as const) {
      expect(rated("imr-fid-2005", "handouts", part, 10)).toBe(scale)
      expect(rated("goi", "penetration", part, 10)).toBe(index)
    }
  })

  it("imr.md 2: G9 by how many of three things hold; G10 by quarters of a year; G11 by its halves", () => {
    expect([0, 1, 2, 3].map(things => rated("goi", "process-monitoring", things, 3))).toEqual([1, 3, 4, 5])
    expect([0, 1, 2, 3, 4].map(count => rated("goi", "outcome-monitoring", count, 4))).toEqual([1, 3, 4, 4, 5])
    expect([0, 1, 2].map(halves => rated("goi", "quality-assurance", halves, 2))).toEqual([3, 4, 5])
  })
})

describe("any ladder", () => {
  const { ladder, values } = ladderOf("goi", "supervision")

  it("imr.md 1.5: from no data nothing is rated", () => {
    expect(rate(ladder, values, null, [])).toBeNull()
    expect(rate(ladder, values, { part: 0, whole: 0 }, [])).toBeNull()
  })

  it("imr.md 2: 'or all monthly' is at least a 3, 'or all twice a month' at least a 4, and takes nothing away", () => {
    const all = { id: "supervised-monthly", numerator: 4, denominator: 4 } as const
    expect(rate(ladder, values, { part: 0, whole: 4 }, [all])).toBe(3)
    expect(rate(ladder, values, { part: 0, whole: 4 }, [{ ...all, numerator: 3 }])).toBe(1)
    expect(rate(ladder, values, { part: 0, whole: 4 }, [all, { ...all, id: "supervised-twice-a-month" }])).toBe(4)
    expect(rate(ladder, values, { part: 4, whole: 4 }, [all])).toBe(5)
    expect(rate(ladder, values, { part: 0, whole: 4 }, [{ ...all, numerator: 0, denominator: 0 }])).toBe(1)
  })

  it("never falls as the share rises, in either convention and either direction", () => {
    const whole = fc.integer({ min: 1, max: 500 })
    const cuts = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(whole, cuts, fc.boolean(), fc.boolean(), (of, some, up, most) => {
        const made: Ladder = {
          in: "percent",
          best: most ? "most" : "fewest",
          cuts: [...some].sort((a, b) => a - b),
          onCut: up ? "higher" : "lower",
          orAll: [],
        }
        const ratings = Array.from({ length: of + 1 }, (_, part) =>
          rate(made, [1, 2, 3, 4, 5], { part, whole: of }, []),
        )
        const rising = most ? ratings : ratings.reverse()
        expect(rising).toEqual([...rising].sort())
      }),
      { numRuns: 60 },
    )
  })
})
