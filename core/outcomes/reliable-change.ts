import type { Scoring, TotalName } from "../../content/scoring-schema.ts"
import type { Score } from "../curriculum/score.ts"
import { noiseFrom } from "../domain/measurement-noise.ts"
import type { Program } from "../domain/program.ts"
import type { Noise } from "./api.ts"

/** The program's own figures before those of the instrument; null: there are none. */
export const noiseOf = (scoring: Scoring, own: Program["change"][string] | undefined): Noise | null => {
  const metric = metricOf(scoring)
  if (own) return { metric, ...own, from: "program", ...noiseFrom(own) }
  if (scoring.change === null) return null
  const { sd, r, source } = scoring.change
  return { metric, sd, r, source, from: "instrument", ...noiseFrom({ sd, r }) }
}

/** Change is told in the metric that its figures are of; where there are none, in the first total. */
export const metricOf = ({ change, totals }: Scoring): TotalName => change?.metric ?? totals[0] ?? "mean"

/** Totals of whole answers lie much further apart; less than this is how computers write fractions. */
const tooSmallToBe = 1e-9

/** Strictly more than the noise, either way: a change of exactly that size is within it. */
export const isLarger = (difference: number, noise: number): boolean => Math.abs(difference) - noise > tooSmallToBe

/** The total in a metric; null: there is none. */
export const totalOf = (score: Score, metric: TotalName): number | null =>
  score.is === "scored" ? score[metric] : null
