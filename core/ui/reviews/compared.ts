import type { Outcome, Ratings, ReviewView, Settled } from "../../reviews/api.ts"

/** A review whose ratings may be seen. `second` null: one rated alone. */
export type Compared = {
  readonly view: ReviewView
  readonly first: Ratings
  readonly second: Ratings | null
  readonly settled: Readonly<Record<string, Settled>>
  readonly fidelity: Outcome
  readonly goi: Outcome
}

/** Null until both have finished. */
export const comparedOf = (view: ReviewView): Compared | null =>
  view.compared && {
    view,
    first: view.rated.first ?? {},
    second: view.review.alone ? null : (view.rated.second ?? {}),
    ...view.compared,
  }
