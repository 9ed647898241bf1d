import type { Scoring, TotalName } from "../../../content/scoring-schema.ts"
import type { Score } from "../../curriculum/score.ts"
import type { Change, Noise } from "../../outcomes/api.ts"
import { m } from "../../words/messages.js"
import { getLocale } from "../../words/runtime.js"
import { shortDay } from "../fidelity/board-words.ts"

const inPlaces = (most: number) => (n: number) =>
  new Intl.NumberFormat(getLocale(), { minimumFractionDigits: 0, maximumFractionDigits: most }).format(n)

/** Two places tell every mean of fifteen answers from the next. */
export const totalWords = inPlaces(2)
/** Three, so that noise of 0.495 does not look like the change of 0.5 that is larger. */
export const noiseWords = inPlaces(3)

/** As it is kept in a table: no more places than are shown. */
export const rounded = (n: number): number => Math.round(n * 100) / 100

export const totalName = (metric: TotalName): string => (metric === "mean" ? m.outcomes_mean() : m.outcomes_sum())

/** The total of a score in a metric; null: there is none. */
export const totalIn = (score: Score, metric: TotalName): number | null =>
  score.is === "scored" ? score[metric] : null

/** The lowest and the highest total there can be. */
export const spanOf = ({ range, items }: Scoring, metric: TotalName): readonly [number, number] => {
  const times = metric === "mean" ? 1 : items.length
  return [range[0] * times, range[1] * times]
}

export const isSame = ({ difference }: Pick<Change, "difference">): boolean => Math.abs(difference) < 1e-9

/** "Up by 0.53 since Jan 5, 2026": which way and how much, and no more than that. */
export const changeWords = (change: Change): string => {
  const day = shortDay(change.from.on, true)
  const by = totalWords(Math.abs(change.difference))
  if (isSame(change)) return m.outcomes_same({ day })
  return change.difference > 0 ? m.outcomes_up({ by, day }) : m.outcomes_down({ by, day })
}

/** Whether that says more than the scale's own unsteadiness. */
export const sizeWords = (change: Change, noise: Noise | null): string => {
  if (noise === null || change.larger === null) return m.outcomes_noise_unknown()
  const by = noiseWords(noise.at95)
  return change.larger ? m.outcomes_larger({ noise: by }) : m.outcomes_within({ noise: by })
}

/** How an item moved: "up 2". */
export const movedWords = (from: number, to: number): string =>
  to > from ? m.outcomes_item_up({ by: totalWords(to - from) }) : m.outcomes_item_down({ by: totalWords(from - to) })
