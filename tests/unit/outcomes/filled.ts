import type { Day } from "../../../core/base/clock.ts"
import { type AdministrationId, newId, type ParticipantId } from "../../../core/base/id.ts"
import type { Answers } from "../../../core/curriculum/score.ts"
import type { AdministrationFact } from "../../../core/domain/facts/administration-fact.ts"
import { isScored, type ScoredInstrument } from "../../../core/outcomes/points.ts"
import { answering, participantScale, practitionerScale } from "./instruments.ts"

const scoredOnly = (one: typeof participantScale): ScoredInstrument => {
  if (!isScored(one)) throw new Error("it should be scored")
  return one
}
export const mine = scoredOnly(participantScale)
export const theirs = scoredOnly(practitionerScale)
export const both = [mine, theirs]

export const amir = newId<ParticipantId>()
let made = 0

/** A finished IMR Scale of Amir's, every item with the same answer, but for those named. */
export const filled = (
  on: Day,
  value: number,
  but: Parameters<typeof answering>[2] = {},
  more: Partial<AdministrationFact> = {},
): AdministrationFact => ({
  id: `a${String(++made).padStart(4, "0")}` as AdministrationId,
  participantId: amir,
  instrumentId: mine.id,
  by: "participant",
  on,
  status: "finished",
  corrects: null,
  sessionId: null,
  answers: answering(participantScale, value, but) as Answers,
  ...more,
})

/** The same, as the practitioner sees it. */
export const seen = (on: Day, value: number, but: Parameters<typeof answering>[2] = {}): AdministrationFact =>
  filled(on, value, but, { instrumentId: theirs.id, by: "facilitator" })
