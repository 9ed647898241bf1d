import type { Day } from "../base/clock.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { AdministrationId, EntryId, ParticipantId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { Administration, AdministrationHead, RatedBy } from "../domain/administration.ts"

type One = { readonly id: AdministrationId }
type Item = One & { readonly itemId: string }
type Done = Promise<Result<null, RecordFailure>>
type Made = Promise<Result<AdministrationId, RecordFailure>>

/**
 * What can be said to an item. A `value` takes the place of all else and null takes the answer back; a `day` answers the
 * band that it falls in; a `gap` names a number without an anchor, and stays open until `value` is one of its neighbours.
 */
export type Said =
  | { readonly as: "value"; readonly value: number | null }
  | { readonly as: "not-applicable" }
  | { readonly as: "day"; readonly day: Day }
  | { readonly as: "gap"; readonly gap: string; readonly value: number | null }

/**
 * Instruments as they are filled in. Every command saves before it answers, and answers `Malformed` to what the
 * instrument has no item or anchor for, and to any change of a finished one.
 */
export type RatingsApi = {
  /** All about a person, newest first, those of supporters and corrected ones as well. */
  readonly watchOf: (
    data: { readonly participantId: ParticipantId },
    onChange: Callback<Result<readonly AdministrationHead[], RecordFailure>>,
  ) => Promise<Unsubscribe>
  /** All about the program and about the member's own work, newest first. */
  readonly watchProgram: (
    data: null,
    onChange: Callback<Result<readonly AdministrationHead[], RecordFailure>>,
  ) => Promise<Unsubscribe>
  /** *NotFound* for the sheet of a rater while the two may not see each other's. */
  readonly watch: (data: One, onChange: Callback<Result<Administration, RecordFailure>>) => Promise<Unsubscribe>
  /**
   * One to fill in, dated today: a new one, or the one that the same rater began within the last week and did not
   * finish. `participantId` is null for what is about one's own work. *Malformed* for what is about the program, which two
   * rate in its reviews.
   */
  readonly begin: (data: {
    readonly instrumentId: string
    readonly participantId: ParticipantId | null
    readonly by: RatedBy
    readonly supporterId: EntryId | null
  }) => Made
  /** A new one with the answers of a finished one, to be finished in its place; the same again when it was begun before. */
  readonly correct: (data: One) => Made
  readonly say: (data: Item & { readonly said: Said }) => Done
  /** Words of an answer, or what was seen; `was` as in `notes.write`. */
  readonly write: (data: Item & { readonly was: string; readonly text: string }) => Done
  /** From now on it does not change. One without any answer is none. */
  readonly finish: (data: One) => Done
  /** Begun by mistake: takes an open one away, or brings it back. */
  readonly setGone: (data: One & { readonly gone: boolean }) => Done
}
