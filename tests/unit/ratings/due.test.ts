import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { daysBetween } from "../../../core/base/clock.ts"
import type { AdministrationId, ParticipantId } from "../../../core/base/id.ts"
import type { AdministrationHead } from "../../../core/domain/administration.ts"
import { noAnswer } from "../../../core/domain/administration.ts"
import { addMonths, dueOf, isDue } from "../../../core/domain/rating-due.ts"
import { chosenOf, saidBy } from "../../../core/ui/ratings/chosen.ts"

const one = (id: string, on: string, more: Partial<AdministrationHead> = {}): AdministrationHead => ({
  id: id as AdministrationId,
  participantId: "p" as ParticipantId,
  instrumentId: "walk-scale",
  by: "participant",
  supporterId: null,
  on,
  status: "finished",
  corrects: null,
  answered: 3,
  ...more,
})

describe("the day the next rating is due", () => {
  it("is so many months after the last one, at the end of a month that is shorter", () => {
    expect(dueOf(3, [one("a", "2025-11-30"), one("b", "2025-08-01")])).toEqual({ is: "on", day: "2026-02-28" })
    fc.assert(
      fc.property(fc.date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }), date => {
        const day = date.toISOString().slice(0, 10)
        const days = daysBetween(day, addMonths(day, 3))
        expect(days).toBeGreaterThanOrEqual(89)
        expect(days).toBeLessThanOrEqual(92)
      }),
      { numRuns: 50 },
    )
  })

  it("does not count what is not finished, and counts a corrected one once", () => {
    expect(dueOf(3, [one("a", "2026-01-05", { status: "open" })])).toEqual({ is: "none" })
    const corrected = [one("b", "2026-01-05", { corrects: "a" as AdministrationId }), one("a", "2026-01-05")]
    expect(dueOf(3, corrected)).toEqual({ is: "on", day: "2026-04-05" })
  })

  it("has come on that day, or when there is none yet; and never for what comes when one likes", () => {
    const due = { is: "on", day: "2026-04-05" } as const
    expect([isDue(3, due, "2026-04-04"), isDue(3, due, "2026-04-05")]).toEqual([false, true])
    expect([isDue(3, { is: "none" }, "2026-04-05"), isDue(null, { is: "none" }, "2026-04-05")]).toEqual([true, false])
    expect(isDue(null, dueOf(null, [one("a", "2020-01-01")]), "2026-04-05")).toBe(false)
  })
})

describe("what stands chosen in an item", () => {
  it("says the same again when it is chosen", () => {
    expect(saidBy(chosenOf(noAnswer))).toEqual({ as: "value", value: null })
    expect(saidBy(chosenOf({ ...noAnswer, value: 3 }))).toEqual({ as: "value", value: 3 })
    expect(saidBy(chosenOf({ ...noAnswer, notApplicable: true }))).toEqual({ as: "not-applicable" })
    expect(saidBy(chosenOf({ ...noAnswer, gap: "five" }))).toEqual({ as: "gap", gap: "five", value: null })
    expect(saidBy(chosenOf({ ...noAnswer, gap: "five", value: 4 }))).toEqual({ as: "gap", gap: "five", value: 4 })
  })
})
