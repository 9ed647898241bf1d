import { headOfReview, type Review, type ReviewHead, reviewSchema } from "../domain/review.ts"
import { defineKind } from "./migrate.ts"

/** Of the program; they belong to nobody who takes part. */
export const reviewKind = defineKind<Review, ReviewHead>({
  kind: "review",
  version: 1,
  migrations: [],
  schema: reviewSchema,
  head: headOfReview,
  owner: () => "",
  at: one => one.on,
  act: (before, after) => (before.status === "open" && after.status === "finished" ? "finished" : null),
})
