import type { RecordFailure } from "../base/failure.ts"
import { ok, type Result } from "../base/result.ts"
import { loadInstrument } from "../curriculum/instruments.ts"
import type { Administration } from "../domain/administration.ts"
import type { ReviewHead } from "../domain/review.ts"
import { createRatings } from "../ratings/service.ts"
import { createWorkedOn } from "../sessions/worked-on.ts"
import { administrationsOf } from "./administrations.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"
import { reviewsOf } from "./reviews-of.ts"

/** The room of ratings. One that is begun while a session runs with the person belongs to that session. */
export const openRatings = ({ clock }: OpenedVault, store: OpenedStore) => {
  const reviews = reviewsOf(store)
  const inReview =
    (such: (review: ReviewHead) => boolean) =>
    async (one: Administration): Promise<Result<boolean, RecordFailure>> => {
      if (one.participantId !== null) return ok(false)
      const heads = await reviews.heads({})
      return heads.ok ? ok(heads.value.some(review => review.sheets.includes(one.id) && such(review))) : heads
    }
  return createRatings({
    administrations: administrationsOf(store),
    clock,
    loadInstrument,
    running: createWorkedOn({ sessions: store.sessions, clock }).running,
    hidden: inReview(({ compared }) => !compared),
    ofReview: inReview(() => true),
  })
}
