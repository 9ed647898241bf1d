import type { Day, WallTime } from "../base/clock.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { EntryId, ParticipantId, SessionId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { ActionPlan, AgendaStep, PlanOutcome, Session, SessionHead } from "../domain/session.ts"
import type { SessionText } from "../domain/session-text.ts"

/** What a facilitator needs beside the session: drawn from this person's earlier sessions. */
export type SessionContext = {
  /** The last session before this one, or null in the first. */
  readonly last: {
    readonly id: SessionId
    readonly on: Day
    readonly topicId: string | null
    readonly taught: readonly string[]
    readonly plan: ActionPlan
    readonly nextTime: string
  } | null
  /** Card ids taught so far, by topic id. */
  readonly taughtByTopic: Readonly<Record<string, readonly string[]>>
  /** The topic and card that come next, or null when all is covered. */
  readonly upNext: { readonly topicId: string; readonly cardId: string } | null
  /** This session's number for the person, from 1. */
  readonly number: number
}

/**
 * A session, tap by tap. Every command saves before it answers. Commands on a session whose note is signed answer
 * `Malformed`: a finished session does not change.
 */
export type SessionsApi = {
  /** Starts a session, or answers the one already running for this person. */
  readonly start: (data: { readonly participantId: ParticipantId }) => Promise<Result<SessionId, RecordFailure>>
  readonly watch: (
    data: { readonly id: SessionId },
    onChange: Callback<Result<Session, RecordFailure>>,
  ) => Promise<Unsubscribe>
  /** A person's sessions, newest first. */
  readonly watchOf: (
    data: { readonly participantId: ParticipantId },
    onChange: Callback<Result<readonly SessionHead[], RecordFailure>>,
  ) => Promise<Unsubscribe>
  readonly watchContext: (
    data: { readonly id: SessionId },
    onChange: Callback<Result<SessionContext, RecordFailure>>,
  ) => Promise<Unsubscribe>
  /** Moves to a step. The one left counts as done, or as skipped when `skipping`. */
  readonly goTo: (data: {
    readonly id: SessionId
    readonly step: AgendaStep
    readonly skipping: boolean
  }) => Promise<Result<null, RecordFailure>>
  /** The clock stops while nobody is in the session and goes on when someone is back. */
  readonly pause: (data: { readonly id: SessionId; readonly paused: boolean }) => Promise<Result<null, RecordFailure>>
  readonly chooseTopic: (data: {
    readonly id: SessionId
    readonly topicId: string
  }) => Promise<Result<null, RecordFailure>>
  readonly markCard: (data: {
    readonly id: SessionId
    readonly cardId: string
    readonly marks: Partial<Session["cards"][string]>
  }) => Promise<Result<null, RecordFailure>>
  readonly markTechnique: (data: {
    readonly id: SessionId
    readonly techniqueId: string
    readonly used: boolean
  }) => Promise<Result<null, RecordFailure>>
  readonly markSupporter: (data: {
    readonly id: SessionId
    readonly supporterId: EntryId
    readonly involved: boolean
  }) => Promise<Result<null, RecordFailure>>
  /** Keeps a quote; with an `entryId` under that name, so that it can be kept again and again while it is typed. */
  readonly quote: (data: {
    readonly id: SessionId
    readonly words: string
    readonly step: AgendaStep
    readonly entryId?: EntryId
  }) => Promise<Result<EntryId, RecordFailure>>
  /** A note to self; `entryId` as in `quote`. */
  readonly jot: (data: {
    readonly id: SessionId
    readonly words: string
    readonly entryId?: EntryId
  }) => Promise<Result<EntryId, RecordFailure>>
  readonly setRemoved: (data: {
    readonly id: SessionId
    readonly list: "quotes" | "jottings"
    readonly entryId: EntryId
    readonly removed: boolean
  }) => Promise<Result<null, RecordFailure>>
  /**
   * Writes a text field. `was` is what the field held when this typing began: if it holds something else by now,
   * the other text is kept in `beside` under the field's name, and shown until `settle`.
   */
  readonly write: (data: {
    readonly id: SessionId
    readonly field: SessionText
    readonly was: string
    readonly text: string
  }) => Promise<Result<null, RecordFailure>>
  readonly settle: (data: {
    readonly id: SessionId
    readonly field: SessionText
  }) => Promise<Result<null, RecordFailure>>
  readonly followGoal: (data: {
    readonly id: SessionId
    readonly followed: boolean
  }) => Promise<Result<null, RecordFailure>>
  readonly reviewPlan: (data: {
    readonly id: SessionId
    readonly outcome: PlanOutcome | null
  }) => Promise<Result<null, RecordFailure>>
  readonly setConfidence: (data: {
    readonly id: SessionId
    readonly confidence: number | null
  }) => Promise<Result<null, RecordFailure>>
  readonly answerFeedback: (data: {
    readonly id: SessionId
    readonly question: "heard" | "useful"
    readonly answer: number | null
  }) => Promise<Result<null, RecordFailure>>
  /** When to meet next; also kept with the person, so that Today knows. */
  readonly planNext: (data: {
    readonly id: SessionId
    readonly next: { readonly on: Day; readonly at: WallTime | null } | null
  }) => Promise<Result<null, RecordFailure>>
  /** Ends the running of it: the clock stops, the note can be drafted. `reopen` takes that back until the note is signed. */
  readonly wrapUp: (data: { readonly id: SessionId }) => Promise<Result<null, RecordFailure>>
  readonly reopen: (data: { readonly id: SessionId }) => Promise<Result<null, RecordFailure>>
  /** Takes a draft away (a session started by mistake); `restore` is its *Undo*. Finished sessions stay. */
  readonly discard: (data: { readonly id: SessionId }) => Promise<Result<null, RecordFailure>>
  readonly restore: (data: { readonly id: SessionId }) => Promise<Result<null, RecordFailure>>
}
