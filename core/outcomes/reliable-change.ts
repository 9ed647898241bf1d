import type { Scoring, TotalName } from "../../content/scoring-schema.ts"
import type { Score } from "../curriculum/score.ts"
import type { Program } from "../domain/program.ts"
import type { Noise } from "./api.ts"

/** Standard normal: 95 % and 90 % of what measurement alone brings about lies within. */
const z95 = 1.96
const z90 = 1.645

/** `imr.md` 3.4: from the spread and the test-retest correlation of a scale. */
export const noiseFrom = ({ sd, r }: { readonly sd: number; readonly r: number }) => {
  const sem = sd * Math.sqrt(1 - r)
  const sdiff = Math.SQRT2 * sem
  return { sem, sdiff, at95: z95 * sdiff, at90: z90 * sdiff }
}

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
