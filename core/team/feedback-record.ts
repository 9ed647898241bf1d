import * as v from "valibot"
import type { Instant } from "../base/clock.ts"
import { type FeedbackId, newId } from "../base/id.ts"
import { filledWords } from "../domain/admit.ts"
import { type Feedback, feedbackSchema } from "../domain/feedback.ts"

const { memberId, kind, participantId, about, due } = feedbackSchema.entries
export const tellSchema = v.object({ memberId, kind, words: filledWords, participantId, about, due })

export const newFeedback = (
  said: v.InferOutput<typeof tellSchema>,
  { at, by }: { readonly at: Instant; readonly by: string },
): Feedback => ({
  id: newId<FeedbackId>(),
  ...said,
  by,
  writtenAt: at,
  seenAt: null,
  doneAt: null,
  answer: "",
})

/** What is done with it is seen, too. */
export const seenAt = (one: Feedback, at: Instant): Feedback => ({ ...one, seenAt: one.seenAt ?? at })
export const doneAt = (one: Feedback, at: Instant, done: boolean): Feedback => ({
  ...seenAt(one, at),
  doneAt: done ? (one.doneAt ?? at) : null,
})

export const newestFirst = (all: readonly Feedback[]): readonly Feedback[] =>
  [...all].sort((a, b) => (`${a.writtenAt} ${a.id}` < `${b.writtenAt} ${b.id}` ? 1 : -1))
