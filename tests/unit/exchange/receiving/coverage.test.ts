import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { completeUpTo, gapsOf, mondayOf, withRange, withWeeks } from "../../../../core/exchange/receiving/coverage.ts"

const ranges = fc.array(
  fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as [number, number]),
  { maxLength: 12 },
)
const cutsIn = (have: readonly (readonly [number, number])[]) => {
  const cuts = new Set<number>()
  for (const [since, number] of have) for (let cut = since + 1; cut <= number; cut++) cuts.add(cut)
  return [...cuts].sort((a, b) => a - b)
}
const all = (some: readonly [number, number][]) => some.reduce<[number, number][]>(withRange, [])

describe("which exports have come", () => {
  it("is the same in whatever order, and however often, they come", () => {
    fc.assert(
      fc.property(ranges, fc.infiniteStream(fc.nat()), (some, chance) => {
        const shuffled = [...some, ...some]
          .map(one => ({ one, at: chance.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one)
        expect(all(shuffled)).toEqual(all(some))
      }),
    )
  })

  it("holds exactly the cuts that came, in ranges that do not touch", () => {
    fc.assert(
      fc.property(ranges, some => {
        const have = all(some)
        expect(cutsIn(have)).toEqual(cutsIn(some))
        for (const [i, [since]] of have.entries()) if (i > 0) expect(since).toBeGreaterThan(have[i - 1]?.[1] ?? 0)
      }),
    )
  })

  it("is complete up to the first that is missing", () => {
    expect(completeUpTo([])).toBe(0)
    expect(completeUpTo([[1, 4]])).toBe(0)
    expect(
      completeUpTo([
        [0, 3],
        [5, 6],
      ]),
    ).toBe(3)
  })
})

describe("a gap", () => {
  const link = "a".repeat(64)

  it("is named by its first and last export, and the moments around it", () => {
    const known: [number, string, string][] = [
      [3, link, "2026-03-03T10:00:00.000Z"],
      [5, link, ""],
      [6, link, "2026-03-10T10:00:00.000Z"],
    ]
    expect(
      gapsOf({
        have: [
          [0, 3],
          [5, 6],
        ],
        known,
      }),
    ).toEqual([{ from: 4, to: 5, after: "2026-03-03T10:00:00.000Z", before: "2026-03-10T10:00:00.000Z" }])
  })

  it("is there from the first export on when that has not come", () => {
    expect(gapsOf({ have: [[2, 3]], known: [[3, link, "2026-03-10T10:00:00.000Z"]] })).toEqual([
      { from: 1, to: 2, after: null, before: "2026-03-10T10:00:00.000Z" },
    ])
  })
})

describe("weeks", () => {
  it("begin on Monday", () => {
    expect(mondayOf("2026-03-09")).toBe("2026-03-09")
    expect(mondayOf("2026-03-15")).toBe("2026-03-09")
    expect(mondayOf("2026-03-16")).toBe("2026-03-16")
  })
  it("count the sessions held in them", () => {
    const weeks = withWeeks([["2026-03-09", 2]], ["2026-03-10", "2026-03-02"])
    expect(weeks).toEqual([
      ["2026-03-02", 1],
      ["2026-03-09", 3],
    ])
  })
})
