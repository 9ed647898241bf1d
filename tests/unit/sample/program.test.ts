import fc from "fast-check"
import * as v from "valibot"
import { describe, expect, it } from "vitest"
import { addDays } from "../../../core/base/clock.ts"
import { administrationSchema } from "../../../core/domain/administration.ts"
import { programSchema } from "../../../core/domain/program.ts"
import { isStructured, supervisionSchema } from "../../../core/domain/supervision.ts"
import { trainingStateOf } from "../../../core/domain/training.ts"
import { makeProgram, makeSupervision } from "../../../core/sample/program.ts"
import { weeksOf } from "../../../core/supervision/weeks.ts"

const anyWish = fc.record({
  seed: fc.integer({ min: 0, max: 1000 }),
  today: fc.integer({ min: 0, max: 1500 }).map(days => addDays("2025-01-01", days)),
})

describe("the made-up program", () => {
  it("hangs together on any day, with nothing still to come", () => {
    fc.assert(
      fc.property(anyWish, wish => {
        const program = v.parse(programSchema, makeProgram(wish))
        const { meetings, ratings } = makeSupervision(program, wish)
        for (const one of meetings) {
          v.parse(supervisionSchema, one)
          expect(one.on < wish.today).toBe(true)
          expect(Object.keys(one.present).every(id => id in program.staff)).toBe(true)
          for (const { administrationId, staffId } of Object.values(one.observations)) {
            expect(ratings.some(({ id }) => id === administrationId)).toBe(true)
            expect(staffId in program.staff).toBe(true)
          }
        }
        for (const one of ratings) expect(v.parse(administrationSchema, one).on < wish.today).toBe(true)
        const dated = [...Object.values(program.trainings), ...Object.values(program.qualityMeetings)]
        expect(dated.every(({ on }) => on < wish.today)).toBe(true)
      }),
    )
  })

  it("has weeks with a gap, a week that counts for less, and someone who lacks training", () => {
    const wish = { seed: 7, today: "2026-03-18" }
    const program = makeProgram(wish)
    const { meetings } = makeSupervision(program, wish)
    const weeks = weeksOf(meetings, wish.today, program.startedOn).map(({ is }) => is)
    expect(weeks.filter(is => is === "none")).toHaveLength(3)
    expect(weeks.filter(is => is === "other")).toHaveLength(1)
    expect(meetings.filter(isStructured)).toHaveLength(9)
    const states = Object.keys(program.staff).map(id => trainingStateOf(program, id, wish.today).is)
    expect(states).toEqual(["met", "missing", "met"])
  })
})
