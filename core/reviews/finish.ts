import type { Clock } from "../base/clock.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { ReviewId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import { mayCompare } from "../domain/review.ts"
import { type Change, malformed, refused } from "./change.ts"
import { consensusOf } from "./settled.ts"
import type { SheetDeps } from "./sheets.ts"
import { sheetsToRead, viewOf } from "./view.ts"
import type { WatchDeps } from "./watch.ts"

export type FinishDeps = Pick<WatchDeps, "reviews" | "keysOf" | "totalOf"> & {
  readonly administrations: Pick<SheetDeps["administrations"], "getMany">
  readonly clock: Clock
}

/** Keeps with the review all that was agreed, by hand or because both had rated it the same. */
export const createFinish =
  ({ reviews, administrations, keysOf, totalOf, clock }: FinishDeps, change: Change) =>
  async (id: ReviewId): Promise<Result<null, RecordFailure>> => {
    const review = await reviews.get(id)
    if (!review.ok) return review
    if (!mayCompare(review.value)) return malformed("a review whose raters have not finished")
    const sheets = await administrations.getMany(sheetsToRead(review.value, null))
    if (!sheets.ok) return sheets
    const keys = await keysOf(review.value.instrumentId)
    const finishedAt = clock.now()
    return change(id, now => {
      const { compared } = viewOf({ review: now, sheets: sheets.value, heads: [], keys, totalOf }, null)
      return compared
        ? { ...now, consensus: consensusOf(compared.settled), status: "finished", finishedAt }
        : refused("ratings that may not be seen yet")
    })
  }
