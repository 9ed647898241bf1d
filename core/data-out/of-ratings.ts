import type { Instrument } from "../../content/instrument-schema.ts"
import { type Answers, type Score, scoreOf, subscoresOf } from "../curriculum/score.ts"
import { type Administration, type Answer, isAnswered } from "../domain/administration.ts"
import { type Column, rounded } from "./columns.ts"

type ItemAnswer = Answer & { readonly itemId: string; readonly of: Administration }

/** Items with an answer, as the record has them; without words, those with another one. */
export const answersOf = (of: Administration, words: boolean): readonly ItemAnswer[] =>
  Object.entries(of.answers)
    .filter(([, answer]) => isAnswered(words ? answer : { ...answer, words: "" }))
    .map(([itemId, answer]) => ({ ...answer, itemId, of }))

export const ratingColumns: readonly Column<ItemAnswer>[] = [
  { id: "rating_id", of: one => one.of.id },
  { id: "person_id", of: one => one.of.participantId },
  { id: "day", of: one => one.of.on },
  { id: "instrument_id", of: one => one.of.instrumentId },
  { id: "instrument_version", of: one => one.of.instrumentVersion },
  { id: "rated_by", of: one => one.of.by },
  { id: "item_id", of: one => one.itemId },
  { id: "value", of: one => one.value },
  { id: "not_applicable", of: one => one.notApplicable },
  { id: "gap_id", of: one => one.gap },
  { id: "event_day", of: one => one.day },
  { id: "words", of: one => one.words, only: "words" },
]

/** `scale`: "total", or the id of a subscale. */
type Total = { readonly scale: string; readonly score: Score & { readonly is: "scored" }; readonly of: Administration }

const scoredAnswers = ({ answers }: Administration): Answers =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([id, { value, notApplicable }]): [string, number | "not-applicable"][] => {
      if (notApplicable) return [[id, "not-applicable"]]
      return value === null ? [] : [[id, value]]
    }),
  )

/** What the answers that are here come to: where some stay behind, the total is without them, and says that it is prorated. */
export const totalsOf = (instrument: Instrument | null, of: Administration): readonly Total[] => {
  if (!instrument) return []
  const answers = scoredAnswers(of)
  const total = scoreOf(instrument, answers)
  return [["total", total] as const, ...Object.entries(subscoresOf(instrument, answers))].flatMap(([scale, score]) =>
    score?.is === "scored" ? [{ scale, score, of }] : [],
  )
}

export const totalColumns: readonly Column<Total>[] = [
  { id: "rating_id", of: one => one.of.id },
  { id: "person_id", of: one => one.of.participantId },
  { id: "day", of: one => one.of.on },
  { id: "instrument_id", of: one => one.of.instrumentId },
  { id: "instrument_version", of: one => one.of.instrumentVersion },
  { id: "rated_by", of: one => one.of.by },
  { id: "scale", of: one => one.scale },
  { id: "mean", of: one => rounded(one.score.mean) },
  { id: "sum", of: one => rounded(one.score.sum) },
  { id: "items", of: one => one.score.items },
  { id: "applicable", of: one => one.score.applicable },
  { id: "answered", of: one => one.score.answered },
  { id: "prorated", of: one => one.score.prorated },
]
