import type { Instrument } from "../../content/instrument-schema.ts"
import type { EntryId } from "../base/id.ts"
import { type Answers, scoreOf } from "../curriculum/score.ts"
import { inForceOf } from "../domain/administration.ts"
import type { AdministrationFact } from "../domain/facts/administration-fact.ts"
import { kept } from "../domain/shape.ts"
import { type ObservedForm, observedInstrument, type Supervision, selfCheckInstrument } from "../domain/supervision.ts"
import type { IntegrityRating, IntegrityScore } from "./api.ts"

/** Answers that count: of a session one to one, none to an item about groups (`imr.md` 4). */
export const countedAnswers = (
  { items }: Pick<Instrument, "items">,
  answers: Answers,
  form: ObservedForm | null,
): Answers => {
  if (form !== "individual") return answers
  const ofGroups = items.filter(({ need }) => need === "group").map(({ id }) => [id, "not-applicable"] as const)
  return { ...answers, ...Object.fromEntries(ofGroups) }
}

const scoreIn = (instrument: Instrument, answers: Answers): IntegrityScore => {
  const score = scoreOf(instrument, answers)
  if (score === null) return { mean: null, band: null, rated: 0, of: 0 }
  const rated = { rated: score.answered, of: score.applicable }
  return score.is === "scored"
    ? { mean: score.mean, band: score.band?.words ?? null, ...rated }
    : { mean: null, band: null, ...rated }
}

const valuesIn = (answers: Answers): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(answers).flatMap(([id, value]) => (typeof value === "number" ? [[id, value]] : [])))

/** Ratings of sessions, newest first: those that count, and those that somebody is in the middle of. */
export const integrityOf = (
  facts: readonly AdministrationFact[],
  meetings: readonly Supervision[],
  instruments: readonly Instrument[],
): readonly IntegrityRating[] => {
  const observed = new Map(
    meetings.flatMap(({ id, observations }) => kept(observations).map(one => [one.administrationId, { ...one, id }])),
  )
  const about = facts.filter(({ instrumentId }) => [observedInstrument, selfCheckInstrument].includes(instrumentId))
  const shown = [...inForceOf(about), ...about.filter(({ status }) => status === "open")]
  return shown
    .flatMap((one): readonly IntegrityRating[] => {
      const instrument = instruments.find(({ id }) => id === one.instrumentId)
      if (!instrument) return []
      // What corrects an observation is of the same session.
      const of = observed.get(one.id) ?? (one.corrects === null ? undefined : observed.get(one.corrects))
      const answers = countedAnswers(instrument, one.answers, of?.form ?? null)
      return [
        {
          id: one.id,
          by: one.instrumentId === observedInstrument ? "supervisor" : "facilitator",
          on: one.on,
          status: one.status,
          meetingId: of?.id ?? null,
          staffId: of && of.staffId !== "" ? (of.staffId as EntryId) : null,
          form: of?.form ?? null,
          values: valuesIn(answers),
          score: scoreIn(instrument, answers),
        },
      ]
    })
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1))
}
