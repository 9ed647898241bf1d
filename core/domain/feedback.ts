import * as v from "valibot"
import type { FeedbackId, MemberId, ParticipantId } from "../base/id.ts"
import { day, idOf, instant, words } from "./shape.ts"

export const feedbackKinds = ["feedback", "task"] as const

/** What a supervisor tells one member, and what the member does with it. Reaches their *Today*. */
export const feedbackSchema = v.object({
  id: idOf<FeedbackId>(),
  memberId: idOf<MemberId>(),
  kind: v.picklist(feedbackKinds),
  words,
  /** The supervisor's name. */
  by: words,
  writtenAt: instant,
  /** Whom it concerns; null: nobody in particular. */
  participantId: v.nullable(idOf<ParticipantId>()),
  /** The record it is about, to be opened from it; null: none. */
  about: v.nullable(v.object({ kind: v.picklist(["session", "note", "tool-sheet"]), id: v.string() })),
  /** Of a task. */
  due: v.nullable(day),
  /** These three are the member's. */
  seenAt: v.nullable(instant),
  doneAt: v.nullable(instant),
  answer: words,
})
export type Feedback = v.InferOutput<typeof feedbackSchema>
