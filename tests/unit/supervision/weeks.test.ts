import { describe, expect, it } from "vitest"
import type { EntryId, SupervisionId } from "../../../core/base/id.ts"
import { isStructured, newSupervision, type Supervision, weekOf } from "../../../core/domain/supervision.ts"
import { weeksOf } from "../../../core/supervision/weeks.ts"

const meeting = (on: string, more: Partial<Supervision> = {}): Supervision => ({
  ...newSupervision(on as SupervisionId, on, "D. Farrow"),
  status: "finished",
  aboutImr: true,
  aboutPeople: true,
  ...more,
})

describe("weeks of supervision, by ISO 8601", () => {
  it("begin on Monday and end on Sunday, also over New Year and a leap day", () => {
    expect(weekOf("2026-03-16")).toBe("2026-03-16")
    expect(weekOf("2026-03-22")).toBe("2026-03-16")
    expect(weekOf("2026-01-01")).toBe("2025-12-29")
    expect(weekOf("2028-03-01")).toBe("2028-02-28")
  })

  it("are thirteen up to this one, with gaps shown as gaps", () => {
    const weeks = weeksOf([meeting("2026-03-08"), meeting("2026-02-23")], "2026-03-18", null)
    expect(weeks).toHaveLength(13)
    expect(weeks.slice(-4).map(({ week, is, running }) => [week, is, running])).toEqual([
      ["2026-02-23", "structured", false],
      ["2026-03-02", "structured", false],
      ["2026-03-09", "none", false],
      ["2026-03-16", "none", true],
    ])
  })

  it("do not reach back before the program began", () => {
    expect(weeksOf([], "2026-03-18", "2026-03-04").map(({ week }) => week)).toEqual([
      "2026-03-02",
      "2026-03-09",
      "2026-03-16",
    ])
  })

  it("have who took part in a meeting that counts, each once", () => {
    const [ames, osei] = ["ames" as EntryId, "osei" as EntryId]
    const weeks = weeksOf(
      [
        meeting("2026-03-16", { present: { [ames]: true, [osei]: false } }),
        meeting("2026-03-17", { present: { [ames]: true } }),
        meeting("2026-03-18", { form: "informal", present: { [osei]: true } }),
      ],
      "2026-03-18",
      null,
    )
    expect(weeks.at(-1)).toMatchObject({ is: "structured", present: [ames] })
  })
})

describe("imr.md 2, G8: what counts as structured supervision", () => {
  it("is finished, planned, about IMR by name and about the people met", () => {
    expect(isStructured(meeting("2026-03-16"))).toBe(true)
    expect(isStructured(meeting("2026-03-16", { form: "individual" }))).toBe(true)
    for (const lacking of [
      { status: "open" },
      { form: "informal" },
      { aboutImr: false },
      { aboutPeople: false },
    ] as const)
      expect(isStructured(meeting("2026-03-16", lacking))).toBe(false)
  })

  it("shows a week with anything less as another kind of week", () => {
    const is = (more: Partial<Supervision>) => weeksOf([meeting("2026-03-17", more)], "2026-03-18", null).at(-1)?.is
    expect(is({ form: "informal" })).toBe("other")
    expect(is({ status: "open" })).toBe("open")
  })
})
