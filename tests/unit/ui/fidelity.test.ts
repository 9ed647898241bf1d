import { describe, expect, it } from "vitest"
import { csvOf } from "../../../core/ui/charts/chart-table.ts"
import { percentOf } from "../../../core/ui/fidelity/evidence-words.ts"
import { ownWindow, windowOf } from "../../../core/ui/fidelity/fidelity-choice.ts"

describe("percentages are rounded for reading only", () => {
  it("rounds to whole ones", () => {
    expect(percentOf(9, 31)).toBe(29)
    expect(percentOf(108, 212)).toBe(51)
    expect(percentOf(1, 3)).toBe(33)
  })

  it("never says that an edge between two ratings was reached when it was not", () => {
    expect(percentOf(1, 5)).toBe(20)
    expect(percentOf(199, 1000)).toBe(19.9)
    expect(percentOf(1999, 10_000)).toBe(19.9)
    expect(percentOf(8999, 10_000)).toBe(89.9)
    expect(percentOf(996, 1000)).toBe(99.6)
  })
})

describe("the time that is counted", () => {
  it("ends today, and begins the day after the same day some months before", () => {
    expect(windowOf({ span: "month", own: null }, "2026-03-31")).toEqual({ from: "2026-03-01", to: "2026-03-31" })
    expect(windowOf({ span: "six-months", own: null }, "2026-11-22")).toEqual({ from: "2026-05-23", to: "2026-11-22" })
  })

  it("is the program's own last three months until something else is chosen, and until own days are told", () => {
    expect(windowOf({ span: "three-months", own: null }, "2026-03-09")).toBeNull()
    expect(windowOf({ span: "own", own: null }, "2026-03-09")).toBeNull()
  })

  it("takes own days when both are there, in their order", () => {
    expect(ownWindow("2026-01-01", "2026-01-01")).toEqual({ from: "2026-01-01", to: "2026-01-01" })
    expect(ownWindow("2026-01-02", "2026-01-01")).toBeNull()
    expect(ownWindow("", "2026-01-01")).toBeNull()
  })
})

describe("a table as a file", () => {
  const columns = [{ title: "Item" }, { title: "Counted", kind: "number" as const }]

  it("keeps numbers exact, and leaves a field empty where there is no data", async () => {
    const rows = [
      { key: "a", cells: ["4 Handouts, given", 29] },
      { key: "b", cells: ["G3", 38.4] },
      { key: "c", cells: ["G9", null] },
    ]
    expect((await csvOf({ columns, rows })).split("\r\n")).toEqual([
      "Item,Counted",
      '"4 Handouts, given",29',
      "G3,38.4",
      "G9,",
    ])
  })

  it("holds nothing that a spreadsheet would run, and keeps negative numbers", async () => {
    const rows = [{ key: "a", cells: ['=HYPERLINK("x")', -0.5] }]
    expect(await csvOf({ columns, rows })).toContain(`"'=HYPERLINK(""x"")",-0.5`)
  })
})
