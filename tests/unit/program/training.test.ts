import { describe, expect, it } from "vitest"
import type { Program } from "../../../core/domain/program.ts"
import { trainingStateOf } from "../../../core/domain/training.ts"

type Training = readonly [on: string, days: number, removed?: boolean]

const known = (hiredOn: string | null, trainings: readonly Training[]): Pick<Program, "staff" | "trainings"> => ({
  staff: { ames: { name: "R. Ames", hiredOn, leftOn: null } },
  trainings: Object.fromEntries(
    trainings.map(([on, days, removed = false], i) => [
      `t${i}`,
      { staffId: "ames", on, days, kind: "other" as const, words: "", removed },
    ]),
  ),
})
const state = (hiredOn: string | null, trainings: readonly Training[], on: string) =>
  trainingStateOf(known(hiredOn, trainings), "ames", on)

describe("imr.md 2, G7: within two months of hire", () => {
  const missing = { is: "missing", what: "workshop" }

  it("two days by the day two months after being hired are in time, and a day later are not", () => {
    expect(state("2026-01-31", [["2026-03-31", 2]], "2026-06-01")).toEqual({ is: "met" })
    expect(state("2026-01-31", [["2026-04-01", 2]], "2026-06-01")).toEqual(missing)
  })

  it("the two days may be taken one by one, and one of them is not enough", () => {
    expect(
      state(
        "2026-01-05",
        [
          ["2026-01-12", 1],
          ["2026-02-12", 1],
        ],
        "2026-06-01",
      ),
    ).toEqual({ is: "met" })
    expect(state("2026-01-05", [["2026-01-12", 1]], "2026-06-01")).toEqual(missing)
  })

  it("whoever is new has time until then", () => {
    expect(state("2026-01-05", [], "2026-03-05")).toEqual({ is: "time", until: "2026-03-05" })
    expect(state("2026-01-05", [], "2026-03-06")).toEqual(missing)
  })

  it("training that was taken back, somebody else's, or still to come does not count", () => {
    expect(state("2026-01-05", [["2026-01-12", 2, true]], "2026-06-01")).toEqual(missing)
    expect(state("2026-01-05", [["2026-02-12", 2]], "2026-02-01")).toEqual({ is: "time", until: "2026-03-05" })
    expect(trainingStateOf(known("2026-01-05", [["2026-01-12", 2]]), "osei", "2026-06-01")).toEqual({
      is: "missing",
      what: "refresher",
    })
  })
})

describe("imr.md 2, G7: one day of refreshing a year", () => {
  const missing = { is: "missing", what: "refresher" }

  it("counts the last twelve months, the first day of them no more", () => {
    expect(state("2020-01-01", [["2025-06-02", 1]], "2026-06-01")).toEqual({ is: "met" })
    expect(state("2020-01-01", [["2025-06-01", 1]], "2026-06-01")).toEqual(missing)
    expect(state("2020-01-01", [["2026-05-01", 0.5]], "2026-06-01")).toEqual(missing)
  })

  it("holds from a year after being hired on, and where nobody knows the day", () => {
    expect(state("2025-06-01", [["2025-06-10", 2]], "2026-06-01")).toEqual({ is: "met" })
    expect(state("2025-06-01", [["2025-06-10", 2]], "2026-07-01")).toEqual(missing)
    expect(state(null, [], "2026-06-01")).toEqual(missing)
  })
})
