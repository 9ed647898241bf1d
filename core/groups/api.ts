import type { Day, Instant, WallTime } from "../base/clock.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { GroupId, GroupSessionId, NoteId, ParticipantId, SessionId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { Group } from "../domain/group.ts"
import type { CardMark, GroupSession, GroupSessionHead } from "../domain/group-session.ts"
import type { Pronoun } from "../domain/participant.ts"
import type { AgendaStep, PlanOutcome, SessionStatus } from "../domain/session.ts"
import type { GroupText } from "./run.ts"

/** One line of the list of groups. */
export type GroupLine = Pick<Group, "id" | "name" | "place" | "topicId" | "next" | "active"> & {
  /** On the roster now. */
  readonly members: number
  readonly lastMetOn: Day | null
  /** The session in the middle of which one is, or null. */
  readonly runningId: GroupSessionId | null
}

/** A member of a group's session, with what each of them is asked about in it. */
export type MemberLine = {
  readonly participantId: ParticipantId
  readonly chosenName: string
  readonly pronoun: Pronoun
  /** On the roster; false: left it since, and was there. */
  readonly onRoster: boolean
  readonly here: boolean
  /** Null: from the beginning. */
  readonly cameAt: Instant | null
  readonly leftAt: Instant | null
  /** Whose turn it is to look at their goal with the group. */
  readonly up: boolean
  /** The last day a goal of theirs was looked at together, before this session or in it; null: never. */
  readonly followedOn: Day | null
  /** The current goal, or null. */
  readonly goal: string | null
  /** What they planned last time they met, alone or in a group; empty: nothing. */
  readonly lastPlan: string
  /** Their own session, or null while nothing of it is kept yet. */
  readonly own: {
    readonly sessionId: SessionId
    readonly status: SessionStatus
    readonly noteId: NoteId | null
    readonly outcome: PlanOutcome | null
    readonly followed: boolean
    /** What they plan now; empty: nothing yet. */
    readonly plan: string
    /** Something of the three questions at the end is answered. */
    readonly asked: boolean
  } | null
}

/** All that the screens of one group session draw from. */
export type GroupSessionView = {
  readonly session: GroupSession
  readonly group: Group
  /** Who is or was there, and who else is on the roster; by chosen name. */
  readonly members: readonly MemberLine[]
  /** The group's session before this one, or null in its first. */
  readonly last: { readonly on: Day; readonly topicId: string | null; readonly taught: readonly string[] } | null
  /** Card ids taught in this group before, by topic id. */
  readonly taughtByTopic: Readonly<Record<string, readonly string[]>>
  readonly upNext: { readonly topicId: string; readonly cardId: string } | null
  /** This session's number for the group, from 1. */
  readonly number: number
}

/** A group that meets today, should have met, or is in the middle of a session. */
export type GroupToday = Pick<GroupLine, "id" | "name" | "place" | "members"> & {
  readonly why: "today" | "overdue" | "running"
  readonly plannedOn: Day | null
  readonly at: WallTime | null
  readonly sessionId: GroupSessionId | null
  readonly upNext: GroupSessionView["upNext"]
}

type Done = Promise<Result<null, RecordFailure>>

/**
 * Groups, and their sessions tap by tap. Every command saves before it answers. What is shared is kept in the group's
 * session, what is a member's in a session of their own; `wrapUp` carries the one into the other.
 */
export type GroupsApi = {
  /** Active ones first, by name. */
  readonly watchAll: (
    data: null,
    onChange: Callback<Result<readonly GroupLine[], RecordFailure>>,
  ) => Promise<Unsubscribe>
  /** Running first, then today by time, then those that should have met. */
  readonly watchToday: (
    data: null,
    onChange: Callback<Result<readonly GroupToday[], RecordFailure>>,
  ) => Promise<Unsubscribe>
  readonly watch: (
    data: { readonly id: GroupId },
    onChange: Callback<Result<Group, RecordFailure>>,
  ) => Promise<Unsubscribe>
  /** A group's sessions, newest first. */
  readonly watchSessionsOf: (
    data: { readonly groupId: GroupId },
    onChange: Callback<Result<readonly GroupSessionHead[], RecordFailure>>,
  ) => Promise<Unsubscribe>
  readonly watchSession: (
    data: { readonly id: GroupSessionId },
    onChange: Callback<Result<GroupSessionView, RecordFailure>>,
  ) => Promise<Unsubscribe>
  readonly add: (data: { readonly name: string; readonly place: string }) => Promise<Result<GroupId, RecordFailure>>
  readonly change: (data: {
    readonly id: GroupId
    readonly fields: Partial<Pick<Group, "name" | "place" | "next" | "active">>
  }) => Done
  /** Puts someone on the roster, or takes them off it. What they were part of stays. */
  readonly setMember: (data: {
    readonly id: GroupId
    readonly participantId: ParticipantId
    readonly member: boolean
  }) => Done

  /** Starts a session, or answers the one already running for this group. */
  readonly start: (data: { readonly groupId: GroupId }) => Promise<Result<GroupSessionId, RecordFailure>>
  readonly goTo: (data: { readonly id: GroupSessionId; readonly step: AgendaStep; readonly skipping: boolean }) => Done
  readonly pause: (data: { readonly id: GroupSessionId; readonly paused: boolean }) => Done
  /** `late`: they came now, and what was tapped before is not theirs. */
  readonly setHere: (data: {
    readonly id: GroupSessionId
    readonly participantId: ParticipantId
    readonly here: boolean
    readonly late: boolean
  }) => Done
  readonly setLeft: (data: {
    readonly id: GroupSessionId
    readonly participantId: ParticipantId
    readonly left: boolean
  }) => Done
  readonly setTurn: (data: {
    readonly id: GroupSessionId
    readonly participantId: ParticipantId
    readonly up: boolean
  }) => Done
  readonly chooseTopic: (data: { readonly id: GroupSessionId; readonly topicId: string }) => Done
  readonly markCard: (data: {
    readonly id: GroupSessionId
    readonly cardId: string
    readonly marks: Partial<Readonly<Record<CardMark, boolean>>>
  }) => Done
  readonly markTechnique: (data: {
    readonly id: GroupSessionId
    readonly techniqueId: string
    readonly used: boolean
  }) => Done
  /** As `sessions.write`. */
  readonly write: (data: {
    readonly id: GroupSessionId
    readonly field: GroupText
    readonly was: string
    readonly text: string
  }) => Done
  readonly settle: (data: { readonly id: GroupSessionId; readonly field: GroupText }) => Done
  /** When to meet next; also kept with the group, so that Today knows. */
  readonly planNext: (data: { readonly id: GroupSessionId; readonly next: Group["next"] }) => Done
  /** The member's own session, made if it is not there yet. Only someone who is or was there has one. */
  readonly openMember: (data: {
    readonly id: GroupSessionId
    readonly participantId: ParticipantId
  }) => Promise<Result<SessionId, RecordFailure>>
  /**
   * Ends it: everyone who was there has their own session, with what was shared while they were. Broken off, it can be
   * done again. `reopen` takes it back for all whose note is not signed.
   */
  readonly wrapUp: (data: { readonly id: GroupSessionId }) => Done
  readonly reopen: (data: { readonly id: GroupSessionId }) => Done
  /** Takes it away with the members' own (started by mistake); `restore` is its *Undo*. Not once a note is signed. */
  readonly discard: (data: { readonly id: GroupSessionId }) => Done
  readonly restore: (data: { readonly id: GroupSessionId }) => Done
}
