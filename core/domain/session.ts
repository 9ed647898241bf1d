import * as v from "valibot"
import type { GroupSessionId, NoteId, ParticipantId, SessionId } from "../base/id.ts"
import { sensitiveSchema } from "./sensitive.ts"
import { confidence, day, entriesOf, idOf, instant, wallTime, words } from "./shape.ts"

/** The eight agenda steps, in order: `imr.md` 6.1. Minutes and prompts are content. */
export const agendaSteps = [
  "settle-in",
  "last-session",
  "plan-review",
  "goals",
  "agenda",
  "new-material",
  "action-plan",
  "close",
] as const
export type AgendaStep = (typeof agendaSteps)[number]

/** The one status word (`product.md`). A session is a draft until its note is signed. */
const sessionStatuses = ["draft", "finished", "handed-over", "confirmed"] as const
export type SessionStatus = (typeof sessionStatuses)[number]

export const sessionForms = ["individual", "group"] as const

export const planOutcomes = ["done", "partly", "not-yet"] as const
export type PlanOutcome = (typeof planOutcomes)[number]

/** The home practice agreed: `imr.md` 6.9. Small, written, with who helps; all in the person's words. */
const actionPlanSchema = v.object({
  what: words,
  when: words,
  where: words,
  helper: words,
  /** What may get in the way, and what to do then. */
  barrier: words,
  answer: words,
  /** 0–10, or null while not asked. */
  confidence: v.nullable(confidence),
})
export type ActionPlan = v.InferOutput<typeof actionPlanSchema>

/** Nothing agreed yet. */
export const noPlan: ActionPlan = {
  what: "",
  when: "",
  where: "",
  helper: "",
  barrier: "",
  answer: "",
  confidence: null,
}

export const sessionSchema = v.object({
  id: idOf<SessionId>(),
  participantId: idOf<ParticipantId>(),
  form: v.picklist(sessionForms),
  /** The group's session that this is one member's part of; null when they met alone. */
  groupSessionId: v.nullable(idOf<GroupSessionId>()),
  status: v.picklist(sessionStatuses),
  startedAt: instant,
  /** Null while it runs; set by *Wrap up*. */
  endedAt: v.nullable(instant),
  place: words,
  /** Where one is. */
  step: v.picklist(agendaSteps),
  /** Per agenda step: when last entered (null: not now), seconds spent before that, how it ended. */
  steps: v.record(
    v.string(),
    v.object({
      enteredAt: v.nullable(instant),
      seconds: v.number(),
      state: v.picklist(["open", "done", "skipped"]),
    }),
  ),
  topicId: v.nullable(v.string()),
  /** Cards of the topic, by card id. `taught` and `handout` feed coverage and fidelity item 4. */
  cards: v.record(v.string(), v.object({ taught: v.boolean(), handout: v.boolean(), practised: v.boolean() })),
  /** Techniques used, by id (`content/…/techniques.yaml`). Feed fidelity items 8–13 and the note. */
  techniques: v.record(v.string(), v.object({ used: v.boolean(), at: instant })),
  /** Supporters who took part or were spoken about as helpers, by entry id in the participant. Item 5. */
  supporters: v.record(v.string(), v.object({ involved: v.boolean() })),
  /** The person's own words, kept as quotes. */
  quotes: entriesOf({ words, step: v.picklist(agendaSteps), at: instant }),
  /** The facilitator's notes to self. They never reach the note by themselves. */
  jottings: entriesOf({ words, at: instant }),
  /** Agenda agreed together, in words. */
  agenda: words,
  goalFollowUp: v.object({ followed: v.boolean(), words }),
  /** The review of the last session's action plan; outcome null: not reviewed. */
  planReview: v.object({ outcome: v.nullable(v.picklist(planOutcomes)), words, barrier: words }),
  actionPlan: actionPlanSchema,
  /** Three questions to the person at the end; 1–5 or null, and words. */
  feedback: v.object({
    heard: v.nullable(v.number()),
    useful: v.nullable(v.number()),
    nextTime: words,
  }),
  next: v.nullable(v.object({ on: day, at: v.nullable(wallTime) })),
  /** Text that lost to a text written elsewhere at the same moment, by field; shown until someone settles it. */
  beside: v.record(v.string(), v.object({ words, at: instant, settled: v.boolean() })),
  noteId: v.nullable(idOf<NoteId>()),
  sensitive: sensitiveSchema,
})
export type Session = v.InferOutput<typeof sessionSchema>

/** What lists show of a session. Crosses the boundary in hundreds: keep it small. */
export type SessionHead = Pick<
  Session,
  "id" | "participantId" | "form" | "groupSessionId" | "status" | "startedAt" | "endedAt" | "topicId" | "noteId"
> & {
  /** Ids of cards taught. */
  readonly taught: readonly string[]
  /** The action plan's `what`, or empty. */
  readonly plan: string
}

export const headOfSession = (s: Session): SessionHead => ({
  id: s.id,
  participantId: s.participantId,
  form: s.form,
  groupSessionId: s.groupSessionId,
  status: s.status,
  startedAt: s.startedAt,
  endedAt: s.endedAt,
  topicId: s.topicId,
  noteId: s.noteId,
  taught: Object.keys(s.cards).filter(id => s.cards[id]?.taught),
  plan: s.actionPlan.what,
})
