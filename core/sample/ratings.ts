import { addDays, type Day } from "../base/clock.ts"
import type { AdministrationId } from "../base/id.ts"
import { type Administration, type Answer, noAnswer, type RatedBy } from "../domain/administration.ts"
import { addMonths } from "../domain/rating-due.ts"
import type { Life } from "./generate.ts"
import type { Lot } from "./lot.ts"
import { scaleItems } from "./ratings-data.ts"
import { momentOf } from "./schedule.ts"

type Known = Pick<Life, "participant" | "sessions">

const bounded = (value: number) => Math.min(5, Math.max(1, value))

/** Up and down by a little, and up a little over the months. */
const answersOf = (lot: Lot, round: number, medication: boolean): Record<string, Answer> =>
  Object.fromEntries(
    scaleItems.flatMap(({ id, from }): readonly (readonly [string, Answer])[] => {
      if (id === "medication" && !medication) return [[id, { ...noAnswer, notApplicable: true }]]
      if (lot.chance(0.04)) return [[id, noAnswer]]
      const value = bounded(from + lot.between(-1, 1) + (lot.chance(0.3 * round) ? 1 : 0))
      return [[id, { ...noAnswer, value }]]
    }),
  )

/**
 * The IMR Scales of a person, by themselves and mostly by the facilitator too: after the first week, then every three
 * months; the last of some is still to come.
 */
export const makeRatings = (lot: Lot, { participant, sessions }: Known, today: Day): readonly Administration[] => {
  if (sessions.length === 0) return []
  const medication = lot.chance(0.85)
  const days = [0, 3, 6, 9, 12, 15, 18]
    .map(months => addMonths(addDays(participant.startedOn, 7), months))
    .filter(day => day < today)
  const held = days.length > 1 && lot.chance(0.25) ? days.slice(0, -1) : days
  const one = (by: RatedBy, on: Day, round: number): Administration => ({
    id: lot.idAt<AdministrationId>(momentOf(on, "15:00")),
    participantId: participant.id,
    instrumentId: by === "participant" ? "imrs-participant" : "imrs-practitioner",
    instrumentVersion: "2004",
    by,
    supporterId: null,
    sessionId: null,
    on,
    status: "finished",
    finishedAt: momentOf(on, "15:10"),
    corrects: null,
    answers: answersOf(lot, round, medication),
    sensitive: { "answers.alcohol": true, "answers.drugs": true },
  })
  return held.flatMap((on, round) => [
    one("participant", on, round),
    ...(lot.chance(0.7) ? [one("facilitator", on, round)] : []),
  ])
}
