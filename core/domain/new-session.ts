import type { Instant } from "../base/clock.ts"
import type { ParticipantId, SessionId } from "../base/id.ts"
import { eachStep, unopened } from "./agenda-walk.ts"
import { noPlan, type Session } from "./session.ts"

/** A session that begins now, in its first step, with the clock running. */
export const newSession = (of: {
  readonly id: SessionId
  readonly participantId: ParticipantId
  readonly topicId: string | null
  readonly place: string
  readonly now: Instant
}): Session => ({
  id: of.id,
  participantId: of.participantId,
  form: "individual",
  groupSessionId: null,
  status: "draft",
  startedAt: of.now,
  endedAt: null,
  place: of.place,
  step: "settle-in",
  steps: eachStep(step => (step === "settle-in" ? { ...unopened, enteredAt: of.now } : unopened)),
  topicId: of.topicId,
  cards: {},
  techniques: {},
  supporters: {},
  quotes: {},
  jottings: {},
  agenda: "",
  goalFollowUp: { followed: false, words: "" },
  planReview: { outcome: null, words: "", barrier: "" },
  actionPlan: noPlan,
  feedback: { heard: null, useful: null, nextTime: "" },
  next: null,
  beside: {},
  noteId: null,
  sensitive: {},
})
