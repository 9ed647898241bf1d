import type { Day } from "../base/clock.ts"
import type {
  GoalId,
  GroupId,
  GroupSessionId,
  NoteId,
  ParticipantId,
  ReminderMarkId,
  SessionId,
  ToolSheetId,
} from "../base/id.ts"
import type { RatedBy } from "../domain/administration.ts"
import type { AgendaStep } from "../domain/session.ts"
import type { RuleId, ServedItem } from "./rule-table.ts"

/** What the sentence is made of; what is not known is not there. */
export type Evidence = {
  /** The last time it was done, or the day it counts from. */
  readonly on?: Day
  readonly count?: number
  /** What the count is held against. */
  readonly limit?: number
  readonly topicIds?: readonly string[]
  readonly card?: { readonly topicId: string; readonly cardId: string }
}

/** The one thing to do about it, and where. */
export type Action =
  | { readonly do: "goals"; readonly participantId: ParticipantId; readonly goalId: GoalId | null }
  | { readonly do: "start-session"; readonly participantId: ParticipantId }
  | { readonly do: "session-step"; readonly sessionId: SessionId; readonly step: AgendaStep }
  | { readonly do: "group-session"; readonly groupSessionId: GroupSessionId }
  | { readonly do: "wrap-up"; readonly sessionId: SessionId }
  | { readonly do: "group-wrap-up"; readonly groupSessionId: GroupSessionId }
  | { readonly do: "note"; readonly noteId: NoteId }
  | { readonly do: "log-contact"; readonly participantId: ParticipantId }
  | { readonly do: "supporters"; readonly participantId: ParticipantId }
  | { readonly do: "plan-meeting"; readonly participantId: ParticipantId }
  | { readonly do: "begin-tool"; readonly participantId: ParticipantId; readonly toolId: string }
  | { readonly do: "tool-sheet"; readonly sheetId: ToolSheetId }
  | {
      readonly do: "begin-rating"
      readonly participantId: ParticipantId
      readonly instrumentId: string
      readonly by: RatedBy
    }
  | { readonly do: "handout"; readonly topicId: string; readonly cardId: string }
  | { readonly do: "coverage"; readonly participantId: ParticipantId }
  | { readonly do: "group"; readonly groupId: GroupId }
  | { readonly do: "program-settings" }
  | { readonly do: "reviews" }
  | { readonly do: "supervision" }

/** A record behind it. A program's own settings and reviews are behind the action. */
export type BehindIt = {
  readonly kind: "participant" | "session" | "group-session" | "contact" | "goal" | "tool-sheet" | "administration"
  readonly id: string
  readonly participantId: ParticipantId | null
  readonly on: Day
}

/** What a rule answers. */
export type Found = {
  /** A record's id, or the name of a topic or scale: what is put off stays so for this subject alone. */
  readonly subject: string
  /** How long it has been so: older ones come first. */
  readonly since: Day
  readonly evidence: Evidence
  readonly action: Action
  readonly records: readonly BehindIt[]
}

export type Reminder = Found & {
  readonly rule: RuleId
  /** Null: it is about the program. */
  readonly participantId: ParticipantId | null
  readonly item: ServedItem
  readonly priority: number
}

/** One that was put off: until when, and by which mark it can be brought back. */
export type PutOff = { readonly markId: ReminderMarkId; readonly until: Day }
