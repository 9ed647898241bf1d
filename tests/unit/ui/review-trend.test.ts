import { describe, expect, it } from "vitest"
import type { ReviewId } from "../../../core/base/id.ts"
import type { ReviewLine } from "../../../core/reviews/api.ts"
import { trendPoints } from "../../../core/ui/reviews/trend-points.ts"

const line = (on: string, mean: number | null): ReviewLine => ({
  head: {
    id: `review of ${on}` as ReviewId,
    instrumentId: "imr-fid-2009",
    month: null,
    on,
    window: { from: on, to: on },
    status: "finished",
    alone: false,
    ratings: {},
    goi: {},
    sheets: [],
    compared: true,
  },
  total: { rated: 13, of: 13, needed: 12, mean, band: null },
  goiTotal: { rated: 0, of: 12, needed: 11, mean: null, band: null },
  changes: [],
})

describe("the drawing of means over reviews", () => {
  it("has no point where there is no total, and no line across the gap", () => {
    const { places, points, segments } = trendPoints([
      line("2027-07-01", 4),
      line("2027-01-01", null),
      line("2026-07-01", 3),
      line("2026-01-01", 2),
    ])
    expect(places.map(({ on }) => on)).toEqual(["2026-01-01", "2026-07-01", "2027-01-01", "2027-07-01"])
    expect(points.map(({ mean }) => mean)).toEqual([2, 3, 4])
    expect(segments.map(({ from, to }) => [from.mean, to.mean])).toEqual([[2, 3]])
  })

  it("stands reviews as far apart as their days are, from 1 at the bottom to 5 at the top", () => {
    const { points } = trendPoints([line("2026-04-01", 5), line("2026-02-01", 3), line("2026-01-01", 1)])
    expect(points.map(({ y }) => y)).toEqual([0, 50, 100])
    const [first, second, third] = points.map(({ x }) => x)
    expect(((second ?? 0) - (first ?? 0)) / ((third ?? 0) - (first ?? 0))).toBeCloseTo(31 / 90)
  })

  it("puts the only one in the middle", () => {
    expect(trendPoints([line("2026-01-01", 3)]).points).toMatchObject([{ x: 50, y: 50 }])
  })
})
