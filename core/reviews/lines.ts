import { finishedReviews, type ReviewHead } from "../domain/review.ts"
import type { Total } from "../fidelity/api.ts"
import type { ReviewLine } from "./api.ts"

/** The total of agreed ratings of an instrument: `core/fidelity`. */
export type TotalOf = (of: "fidelity" | "goi", ratings: Readonly<Record<string, number>>) => Total

const changesFrom = (before: ReviewHead | undefined, now: ReviewHead): ReviewLine["changes"] =>
  Object.entries(now.ratings).flatMap(([itemId, to]) => {
    const from = before?.ratings[itemId]
    return from === undefined || from === to ? [] : [{ itemId, from, to }]
  })

/** Finished reviews, the newest first, each with what changed since the one before it. */
export const linesOf = (heads: readonly ReviewHead[], totalOf: TotalOf): readonly ReviewLine[] => {
  const finished = finishedReviews(heads)
  return finished.map((head, at) => ({
    head,
    total: totalOf("fidelity", head.ratings),
    goiTotal: totalOf("goi", head.goi),
    changes: changesFrom(finished[at + 1], head),
  }))
}
