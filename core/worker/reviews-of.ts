import type { Review, ReviewHead } from "../domain/review.ts"
import type { Collection } from "../store/collection.ts"
import { reviewKind } from "../store/review-kind.ts"
import { createCollection } from "../store/sealed-collection.ts"
import type { OpenedStore } from "./open-store.ts"

const opened = new WeakMap<OpenedStore["shared"], Collection<Review, ReviewHead>>()

/** The program's reviews: one collection for all rooms that ask. */
export const reviewsOf = ({ shared }: OpenedStore): Collection<Review, ReviewHead> => {
  const known = opened.get(shared) ?? createCollection({ ...shared, kind: reviewKind })
  opened.set(shared, known)
  return known
}
