import { describe, expect, it } from "vitest"
import { agreementOf } from "../../../core/reviews/agreement.ts"
import type { Ratings } from "../../../core/reviews/api.ts"
import { monthOn } from "../../../core/reviews/frame.ts"
import { settledOf } from "../../../core/reviews/settled.ts"

const rated = (values: Readonly<Record<string, number | null>>): Ratings =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value, words: "" }]))
const keys = ["a", "b", "c", "d"]

describe("imr.md 1.5: item agreement", () => {
  it("is exact matches among the items that both rated", () => {
    expect(agreementOf(keys, rated({ a: 3, b: 4, c: 5 }), rated({ a: 3, b: 5, d: 1 }))).toEqual({ same: 1, of: 2 })
  })
  it("counts a rating one away as no match", () => {
    expect(agreementOf(keys, rated({ a: 3 }), rated({ a: 4 }))).toEqual({ same: 0, of: 1 })
  })
  it("of nothing rated by both is of nothing, not of all", () => {
    expect(agreementOf(keys, rated({ a: 3 }), rated({ b: 3, a: null }))).toEqual({ same: 0, of: 0 })
  })
})

describe("what is filled in of the consensus", () => {
  const first = rated({ a: 3, b: 4, c: 5 })
  const second = rated({ a: 3, b: 5, d: 1 })
  const settled = settledOf(keys, { consensus: {} }, { first, second })

  it("is a rating only where both agree", () => {
    expect(settled.a).toEqual({ value: 3, comment: "", differ: false })
    for (const key of ["b", "c", "d"]) expect(settled[key]?.value, key).toBeNull()
  })
  it("asks for a comment where they differ by one or more, and not where one did not rate", () => {
    expect(keys.filter(key => settled[key]?.differ)).toEqual(["b"])
  })
  it("is what was chosen by hand, also against both", () => {
    const consensus = { a: { value: 2, comment: "Seen again" }, b: { value: 4, comment: "" } }
    const chosen = settledOf(keys, { consensus }, { first, second })
    expect([chosen.a?.value, chosen.a?.comment, chosen.b?.value]).toEqual([2, "Seen again", 4])
  })
  it("keeps what both agreed on under a comment alone", () => {
    const consensus = { a: { value: null, comment: "Both sure" } }
    expect(settledOf(keys, { consensus }, { first, second }).a?.value).toBe(3)
  })
  it("of one who rated alone is their own", () => {
    expect(settledOf(keys, { consensus: {} }, { first, second: null }).c).toEqual({
      value: 5,
      comment: "",
      differ: false,
    })
  })
})

describe("which review of the schedule one is", () => {
  const due = { on: "2026-07-05", month: 6 }
  it("is the one due, from 45 days before that day on", () => {
    expect(monthOn(due, "2026-05-20")).toBeNull()
    expect(monthOn(due, "2026-05-21")).toBe(6)
    expect(monthOn(due, "2026-12-01")).toBe(6)
  })
  it("is none where no schedule was told", () => {
    expect(monthOn(null, "2026-07-05")).toBeNull()
  })
})
