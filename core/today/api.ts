import type { Day, Instant, WallTime } from "../base/clock.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { NoteId, ParticipantId, SessionId } from "../base/id.ts"
import type { Result } from "../base/result.ts"

export type PersonToday = {
  readonly participantId: ParticipantId
  readonly chosenName: string
  readonly goal: string | null
  readonly place: string
  readonly at: WallTime | null
  /** Planned for today, planned earlier and not met (`overdue`), or in the middle of a session (`running`). */
  readonly why: "today" | "overdue" | "running"
  readonly plannedOn: Day | null
  /** The session to resume; null: start one. */
  readonly sessionId: SessionId | null
  readonly week: number
  readonly upNext: { readonly topicId: string; readonly cardId: string } | null
}

export type Today = {
  readonly on: Day
  readonly people: readonly PersonToday[]
  /** Wrapped up, note not signed; oldest first. `noteId` null: not drafted yet. */
  readonly unsigned: readonly {
    readonly sessionId: SessionId
    readonly noteId: NoteId | null
    readonly participantId: ParticipantId
    readonly chosenName: string
    readonly endedAt: Instant
  }[]
  readonly caseload: number
}

/** Every screen's header: what has not left this device yet. */
export type NotHandedOver = { readonly count: number; readonly oldestDays: number | null }

export type TodayApi = {
  /** Running first, then today by time, then overdue, longest first. */
  readonly watch: (data: null, onChange: Callback<Result<Today, RecordFailure>>) => Promise<Unsubscribe>
  readonly watchNotHandedOver: (
    data: null,
    onChange: Callback<Result<NotHandedOver, RecordFailure>>,
  ) => Promise<Unsubscribe>
}
