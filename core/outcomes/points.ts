import type { Instrument } from "../../content/instrument-schema.ts"
import type { Scoring } from "../../content/scoring-schema.ts"
import { scoreOf, subscoresOf } from "../curriculum/score.ts"
import { inForceOf, type RatedBy } from "../domain/administration.ts"
import type { AdministrationFact } from "../domain/facts/administration-fact.ts"
import type { Point } from "./api.ts"

/** An instrument about participants that says how it is scored. */
export type ScoredInstrument = Instrument & { readonly scoring: Scoring }

export const isScored = (one: Instrument): one is ScoredInstrument =>
  one.about === "participant" && one.scoring !== null

/**
 * Who gives a version of an instrument one line. Supporters do not: several may answer about one person, and theirs is no
 * measure of the person.
 */
export const ratersOf = ({ by }: Instrument): readonly RatedBy[] => by.filter(rater => rater !== "supporter")

const byDay = (a: AdministrationFact, b: AdministrationFact): number =>
  a.on === b.on ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : a.on < b.on ? -1 : 1

/** Those that count, by day; on one day the one begun first comes first. `all`: of one person, instrument and rater. */
export const inOrder = (all: readonly AdministrationFact[]): readonly AdministrationFact[] =>
  [...inForceOf(all)].sort(byDay)

/** `parts`: with its subscales, which nothing about a program asks for. */
export const pointOf = (
  instrument: ScoredInstrument,
  { id, on, answers }: AdministrationFact,
  parts: boolean,
): Point | null => {
  const score = scoreOf(instrument, answers)
  return score && { administrationId: id, on, score, answers, subscores: parts ? subscoresOf(instrument, answers) : {} }
}
