import type { Clock } from "../base/clock.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { ReviewId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { Review, Seat } from "../domain/review.ts"
import { type Change, isRating, malformed, type Rule, withFinishedRating } from "./change.ts"
import { createSheets, type Place, placeOf, type SheetDeps } from "./sheets.ts"
import type { WatchDeps } from "./watch.ts"

export type RatingDeps = Pick<WatchDeps, "reviews" | "keysOf"> & SheetDeps & { readonly clock: Clock }

type Done = Promise<Result<null, RecordFailure>>
type At = { readonly id: ReviewId; readonly seat: Seat; readonly itemKey: string }

/** What raters do, each in their own sheets. */
export const createRating = (deps: RatingDeps, change: Change) => {
  const { reviews, keysOf, clock } = deps
  const sheets = createSheets(deps)

  const hasItem = async ({ instrumentId }: Review, itemKey: string): Promise<boolean> => {
    const { fidelity, goi } = await keysOf(instrumentId)
    return fidelity.includes(itemKey) || goi.includes(itemKey)
  }
  /** For a rater who has not finished, at an item that the review has. */
  const within = async ({ id, seat, itemKey }: At, run: (place: Place) => Done): Done => {
    const review = await reviews.get(id)
    if (!review.ok) return review
    const rater = review.value[seat]
    if (rater === null || !isRating(review.value, seat)) return malformed("a seat in which nobody rates")
    return (await hasItem(review.value, itemKey)) ? run(placeOf(review.value, rater, itemKey)) : malformed(itemKey)
  }

  return {
    rate: (at: At, value: number | null): Done => within(at, place => sheets.rate(place, value)),
    write: (at: At, was: string, text: string): Done => within(at, place => sheets.write(place, was, text)),
    finish: async (id: ReviewId, seat: Seat): Done => {
      const review = await reviews.get(id)
      if (!review.ok) return review
      const rater = review.value[seat]
      if (rater === null || !isRating(review.value, seat)) return malformed("a seat in which nobody rates")
      const rated = await sheets.rated(rater)
      if (!rated.ok) return rated
      if (rated.value === 0) return malformed("a rater without any rating")
      const finished = await sheets.finish(rater)
      return finished.ok ? change(id, withFinishedRating(seat, clock.now())) : finished
    },
    /** A change of what was agreed on an item that the review has. */
    agree: async (id: ReviewId, itemKey: string, rule: Rule): Done => {
      const review = await reviews.get(id)
      if (!review.ok) return review
      return (await hasItem(review.value, itemKey)) ? change(id, rule) : malformed(itemKey)
    },
    /** An open review with its sheets. */
    setGone: async (id: ReviewId, gone: boolean): Done => {
      if (!gone) {
        const back = await reviews.restore(id)
        if (!back.ok) return back
      }
      const review = await reviews.get(id)
      if (!review.ok) return review
      if (review.value.status === "finished") return malformed("a finished one does not go")
      const moved = await sheets.setGone(review.value, gone)
      return moved.ok && gone ? reviews.remove(id) : moved
    },
  }
}
