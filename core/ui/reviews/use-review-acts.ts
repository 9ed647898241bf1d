import type { EntryId, ReviewId } from "../../base/id.ts"
import type { Seat } from "../../domain/review.ts"
import type { ReviewsApi } from "../../reviews/api.ts"
import { useAct, useCore } from "../core-context.tsx"

type Fields<Method extends keyof ReviewsApi> = Omit<Parameters<ReviewsApi[Method]>[0], "id">

/** What can be done with one review; failures are said in the one place for them. */
export const useReviewActs = (reviewId: string) => {
  const core = useCore()
  const act = useAct()
  const id = reviewId as ReviewId
  return {
    frame: (fields: Fields<"frame">) => act(core.reviews.frame({ id, ...fields })),
    describe: async (was: string, text: string) => (await act(core.reviews.describe({ id, was, text }))).ok,
    sit: (seat: Seat, name: string) => act(core.reviews.sit({ id, seat, name })),
    rate: (seat: Seat, itemKey: string, value: number | null) => act(core.reviews.rate({ id, seat, itemKey, value })),
    write: async (seat: Seat, itemKey: string, was: string, text: string) =>
      (await act(core.reviews.write({ id, seat, itemKey, was, text }))).ok,
    finishRating: (seat: Seat) => act(core.reviews.finishRating({ id, seat })),
    rateAlone: () => act(core.reviews.rateAlone({ id })),
    agree: (itemKey: string, value: number | null) => act(core.reviews.agree({ id, itemKey, value })),
    comment: async (itemKey: string, was: string, text: string) =>
      (await act(core.reviews.comment({ id, itemKey, was, text }))).ok,
    putStrength: (entryId: EntryId | null, words: string) => act(core.reviews.putStrength({ id, entryId, words })),
    putNextStep: (fields: Fields<"putNextStep">) => act(core.reviews.putNextStep({ id, ...fields })),
    setEntryRemoved: (list: "strengths" | "nextSteps", entryId: EntryId, removed: boolean) =>
      act(core.reviews.setEntryRemoved({ id, list, entryId, removed })),
    finish: () => act(core.reviews.finish({ id })),
    setGone: (gone: boolean) => act(core.reviews.setGone({ id, gone })),
  }
}
export type ReviewActs = ReturnType<typeof useReviewActs>
