import type { Instant } from "../base/clock.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { InsertionId, NoteId, ParticipantId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { Insertion } from "../domain/insertion.ts"

/** A note that was inserted and not yet confirmed. `at`: the last insertion; `parts`: what waits, each once. */
export type WaitingNote = {
  readonly noteId: NoteId
  readonly participantId: ParticipantId
  readonly at: Instant
  readonly parts: readonly string[]
}

export type InsertionsApi = {
  /**
   * A signed note, or the section `part`, stands in a field of a page of `origin`. Kept and in the audit log together.
   * `Malformed`: the note is a draft, has no such section, or `origin` is none of the web's.
   */
  readonly told: (data: {
    readonly noteId: NoteId
    readonly part: string
    readonly origin: string
  }) => Promise<Result<InsertionId, RecordFailure>>
  /** *Saved in the record*: of all of the note's insertions until now. `NotFound`: there are none. */
  readonly confirm: (data: { readonly noteId: NoteId }) => Promise<Result<null, RecordFailure>>
  /** Of one note, newest first; `standingOf` says where it stands. */
  readonly watchOf: (
    data: { readonly noteId: NoteId },
    onChange: Callback<Result<readonly Insertion[], RecordFailure>>,
  ) => Promise<Unsubscribe>
  /** Notes that wait to be confirmed, newest first. */
  readonly watchWaiting: (
    data: null,
    onChange: Callback<Result<readonly WaitingNote[], RecordFailure>>,
  ) => Promise<Unsubscribe>
}
