import type { AdministrationId, GoalId, NoteId, ParticipantId, SessionId, ToolSheetId } from "../../../core/base/id.ts"
import type { AdministrationFact } from "../../../core/domain/facts/administration-fact.ts"
import type { GoalFact } from "../../../core/domain/facts/goal-fact.ts"
import type { ParticipantFact } from "../../../core/domain/facts/participant-fact.ts"
import type { SessionFact } from "../../../core/domain/facts/session-fact.ts"
import type { ToolSheetFact } from "../../../core/domain/facts/tool-sheet-fact.ts"

/** Made-up facts, each with nothing in it but what the test says. */
export const person = (id: string, more: Partial<ParticipantFact> = {}): ParticipantFact => ({
  id: id as ParticipantId,
  startedOn: "2025-09-01",
  active: true,
  nextOn: null,
  supportersAllowed: 0,
  supportersNotAsked: 0,
  supportersDeclined: 0,
  topicsTaken: [],
  ...more,
})

export const at = (on: string, time = "10:00") => Date.parse(`${on}T${time}:00Z`)

/** Held for fifty minutes on the day, a plan agreed. */
export const session = (id: string, who: string, on: string, more: Partial<SessionFact> = {}): SessionFact => ({
  id: id as SessionId,
  participantId: who as ParticipantId,
  groupSessionId: null,
  startedAt: at(on),
  endedAt: at(on, "10:50"),
  status: "finished",
  noteId: `note-${id}` as NoteId,
  topicId: null,
  taught: [],
  handouts: [],
  practised: [],
  techniques: [],
  supporter: false,
  goalFollowed: false,
  planReviewed: false,
  planAgreed: true,
  planHelper: false,
  ...more,
})

export const goal = (id: string, who: string, more: Partial<GoalFact> = {}): GoalFact => ({
  id: id as GoalId,
  participantId: who as ParticipantId,
  status: "current",
  chosenOn: "2025-09-01",
  brokenDown: true,
  openSteps: 1,
  helped: false,
  followedOn: [],
  ...more,
})

export const plan = (id: string, who: string, keptOn: string, more: Partial<ToolSheetFact> = {}): ToolSheetFact => ({
  id: id as ToolSheetId,
  participantId: who as ParticipantId,
  toolId: "relapse-plan",
  startedOn: keptOn,
  status: "kept",
  keptOn,
  follows: null,
  filled: [],
  rehearsedOn: [],
  sharedOn: [],
  reviewedOn: [],
  ...more,
})

export const scale = (id: string, who: string | null, on: string, more: Partial<AdministrationFact> = {}) =>
  ({
    id: id as AdministrationId,
    participantId: who as ParticipantId | null,
    instrumentId: "imrs-participant",
    by: "participant",
    on,
    status: "finished",
    corrects: null,
    sessionId: null,
    answers: {},
    ...more,
  }) satisfies AdministrationFact
