import { describe, expect, it } from "vitest"
import { placeOf, stretchesOf } from "../../../core/ui/charts/line-parts.ts"
import { type CellAt, cellAddress, cellInAddress, windowOfSpan } from "../../../core/ui/outcomes/outcomes-choice.ts"

const at = (on: string, value: number | null) => ({ on, value })
const days = (stretches: ReturnType<typeof stretchesOf>) => stretches.map(stretch => stretch.map(({ on }) => on))

describe("a line over time", () => {
  it("joins points that have a value, and breaks where there is none", () => {
    const points = [
      at("2026-01-05", 2),
      at("2026-04-05", 3),
      at("2026-07-05", null),
      at("2026-10-05", 4),
      at("2027-01-05", 5),
    ]
    expect(days(stretchesOf(points, null))).toEqual([
      ["2026-01-05", "2026-04-05"],
      ["2026-10-05", "2027-01-05"],
    ])
  })

  it("breaks where too long a time went by, and joins nothing to a point that stands alone", () => {
    const points = [at("2026-01-05", 2), at("2026-04-05", 3), at("2027-01-05", 4)]
    expect(days(stretchesOf(points, 186))).toEqual([["2026-01-05", "2026-04-05"]])
    expect(stretchesOf([at("2026-01-05", 2)], null)).toEqual([])
    expect(stretchesOf([at("2026-01-05", null), at("2026-04-05", null)], null)).toEqual([])
  })

  it("places points by their day and on the whole of the scale, a single day in the middle", () => {
    const axes = { from: "2026-01-01", to: "2026-01-11", low: 1, high: 5 }
    expect(placeOf(axes, "2026-01-01", 1)).toEqual({ x: 0, y: 0 })
    expect(placeOf(axes, "2026-01-06", 3)).toEqual({ x: 0.5, y: 0.5 })
    expect(placeOf(axes, "2026-01-11", 5)).toEqual({ x: 1, y: 1 })
    expect(placeOf({ ...axes, to: axes.from }, "2026-01-01", 5)).toEqual({ x: 0.5, y: 1 })
  })
})

describe("the address of a number", () => {
  it("leads back to it, and names none where there is none", () => {
    const all: readonly CellAt[] = [
      { instrumentId: "imrs-participant", by: "participant", cell: { of: "people" } },
      { instrumentId: "imrs-practitioner", by: "facilitator", cell: { of: "band", at: 3 } },
      { instrumentId: "imrs-practitioner", by: "facilitator", cell: { of: "quarter", from: "2026-04-01" } },
    ]
    for (const one of all) expect(cellInAddress(cellAddress(one))).toEqual(one)
    for (const wrong of ["", "imrs-participant", "imrs-participant.nobody.people", "imrs-participant.participant.band"])
      expect(cellInAddress(wrong)).toBeNull()
  })
})

describe("the time looked at", () => {
  it("ends today, and begins so many months and a day before; or is all there is", () => {
    expect(windowOfSpan("year", "2026-03-09")).toEqual({ from: "2025-03-10", to: "2026-03-09" })
    expect(windowOfSpan("half-year", "2026-08-31")).toEqual({ from: "2026-03-01", to: "2026-08-31" })
    expect(windowOfSpan("all", "2026-03-09")).toBeNull()
  })
})
