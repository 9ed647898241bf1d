import { describe, expect, it } from "vitest"
import type { ReviewId } from "../../../core/base/id.ts"
import { addMonths } from "../../../core/domain/rating-due.ts"
import { boardOf } from "../../../core/fidelity/board.ts"
import { reviewDue } from "../../../core/fidelity/schedule.ts"
import { totalOf } from "../../../core/fidelity/total.ts"
import { around, entryId, facts, people, program, session } from "./records.ts"

const ratings = (...counts: readonly (readonly [number, number])[]) =>
  counts.flatMap(([rating, count]) => Array.from({ length: count }, () => rating))

describe("the total", () => {
  it("imr.md 1.1 and 1.5: is the mean of the items rated, and says how many", () => {
    expect(totalOf(13, ratings([5, 7], [3, 6]))).toMatchObject({ rated: 13, of: 13, needed: 12, mean: 53 / 13 })
    expect(totalOf(13, ratings([4, 12]))).toMatchObject({ rated: 12, mean: 4 })
  })

  it("imr.md 1.5: is refused with fewer than 12 of 13 rated", () => {
    expect(totalOf(13, ratings([5, 11]))).toEqual({ rated: 11, of: 13, needed: 12, mean: null, band: null })
    expect(totalOf(13, [])).toMatchObject({ rated: 0, mean: null })
    expect(totalOf(12, ratings([5, 11])).mean).toBe(5)
    expect(totalOf(12, ratings([5, 10])).mean).toBeNull()
  })

  it("imr.md 1.2: 4.0 and above is high, 3.0 and above moderate, below that low", () => {
    const band = (...counts: readonly (readonly [number, number])[]) => totalOf(13, ratings(...counts)).band
    expect([band([4, 13]), band([4, 12], [3, 1]), band([3, 13]), band([3, 12], [2, 1])]).toEqual([
      "high",
      "moderate",
      "moderate",
      "low",
    ])
    expect(band([5, 6], [3, 6])).toBe("high")
  })

  it("on the board is never there: three of thirteen items are judged by people", () => {
    const some = people(3)
    const { total } = boardOf(
      facts({ participant: some, session: some.map(one => session(one, "2026-02-02")) }),
      program,
      null,
      around,
    )
    expect(total).toMatchObject({ rated: 10, of: 13, needed: 12, mean: null, band: null })
  })
})

describe("the schedule of reviews", () => {
  const start = "2024-08-31"
  const of = (...finished: readonly (readonly [string, number | null, (number | null)?])[]) =>
    reviewDue(
      { startedOn: start, endsOn: null },
      finished.map(([on, month, mean = 3.9]) => ({ on, month, mean })),
    )

  it("imr.md 1.3: baseline, then +6, +12, +18, +24 months", () => {
    expect(of()).toEqual({ on: start, month: 0 })
    const held: [string, number][] = []
    for (const month of [0, 6, 12, 18]) {
      held.push([addMonths(start, month), month])
      expect(of(...held)).toEqual({ on: addMonths(start, month + 6), month: month + 6 })
    }
    expect(of([start, 0])?.on).toBe("2025-02-28")
  })

  it("imr.md 1.3: then yearly when the last mean is 4.0 or more, else every six months", () => {
    expect(of([start, 0], ["2026-08-31", 24, 4])).toMatchObject({ month: 36, on: "2027-08-31" })
    expect(of([start, 0], ["2026-08-31", 24, 3.99])).toMatchObject({ month: 30, on: "2027-02-28" })
    expect(of([start, 0], ["2026-08-31", 24, null])).toMatchObject({ month: 30 })
    expect(of([start, 0], ["2025-08-31", 12, 4.8])).toMatchObject({ month: 18 })
  })

  it("one that was late does not shift those after it; what has passed by then is left out", () => {
    expect(of([start, 0], ["2025-04-30", 6])).toEqual({ on: "2025-08-31", month: 12 })
    expect(of([start, 0], ["2025-10-01", 6])).toEqual({ on: "2026-02-28", month: 18 })
  })

  it("begins with the baseline, on whatever day that was", () => {
    expect(of(["2024-10-05", 0])).toEqual({ on: "2025-04-05", month: 6 })
    expect(of(["2025-04-05", 6])).toEqual({ on: "2025-10-05", month: 12 })
  })

  it("one outside of the schedule moves nothing", () => {
    expect(of([start, 0], ["2024-12-01", null])).toEqual({ on: "2025-02-28", month: 6 })
    expect(of(["2024-12-01", null])).toEqual({ on: start, month: 0 })
  })

  it("is not told where nobody told when the program began, or when it ends before", () => {
    expect(reviewDue({ startedOn: null, endsOn: null }, [])).toBeNull()
    expect(reviewDue({ startedOn: start, endsOn: "2025-02-27" }, [{ on: start, month: 0, mean: 3 }])).toBeNull()
    expect(reviewDue({ startedOn: start, endsOn: "2025-02-28" }, [{ on: start, month: 0, mean: 3 }])).not.toBeNull()
  })

  it("on the board stands with what was agreed in the last review", () => {
    const made = (on: string, month: number, rating: number) => ({
      id: entryId() as string as ReviewId,
      on,
      month,
      instrumentId: "imr-fid-2009",
      ratings: Object.fromEntries(around.scale.items.map(({ id }) => [id, rating])),
      nextSteps: false,
    })
    const reviews = [made("2026-02-01", 24, 4), made("2025-08-01", 18, 2)]
    const board = boardOf(facts({}), { ...program, startedOn: "2024-02-01" }, null, { ...around, reviews })
    expect(board.previous).toMatchObject({ reviewId: reviews[0]?.id, total: { mean: 4, band: "high" } })
    expect(board.previous?.ratings.handouts).toBe(4)
    expect(board.reviewDue).toEqual({ on: "2027-02-01", month: 36 })
  })
})
