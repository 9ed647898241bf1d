import type { Day, WallTime } from "../base/clock.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { EntryId, ParticipantId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { Participant, ParticipantHead, Pile } from "../domain/participant.ts"

/** One line of the caseload: who, and what is next for them. */
export type PersonLine = ParticipantHead & {
  /** The current goal in the person's words, or null. */
  readonly goal: string | null
  readonly lastMetOn: Day | null
  readonly sessions: number
}

export type PeopleApi = {
  /** The whole caseload as lines, by chosen name; also those not active. Screens search it themselves. */
  readonly watchAll: (
    data: null,
    onChange: Callback<Result<readonly PersonLine[], RecordFailure>>,
  ) => Promise<Unsubscribe>
  readonly watch: (
    data: { readonly id: ParticipantId },
    onChange: Callback<Result<Participant, RecordFailure>>,
  ) => Promise<Unsubscribe>
  readonly add: (data: {
    readonly chosenName: string
    readonly pronoun: Participant["pronoun"]
    readonly startedOn: Day
    readonly place: string
  }) => Promise<Result<ParticipantId, RecordFailure>>
  readonly change: (data: {
    readonly id: ParticipantId
    readonly fields: Partial<
      Pick<Participant, "chosenName" | "pronoun" | "ownWord" | "condition" | "startedOn" | "place" | "active">
    >
  }) => Promise<Result<null, RecordFailure>>
  readonly planNext: (data: {
    readonly id: ParticipantId
    readonly next: { readonly on: Day; readonly at: WallTime | null } | null
  }) => Promise<Result<null, RecordFailure>>
  /** Adds a strength, or changes its words when `entryId` is given. */
  readonly putStrength: (data: {
    readonly id: ParticipantId
    readonly entryId: EntryId | null
    readonly words: string
  }) => Promise<Result<EntryId, RecordFailure>>
  /** Puts an area of life on a pile (*areas of my life*). On a later day than before, the old pile is kept as `was`. */
  readonly sortArea: (data: {
    readonly id: ParticipantId
    readonly areaId: string
    readonly pile: Pile
    readonly on: Day
  }) => Promise<Result<null, RecordFailure>>
  /** Adds a supporter, who needs a name and counts as not asked until told; or changes what is told of the one named. */
  readonly putSupporter: (data: {
    readonly id: ParticipantId
    readonly entryId: EntryId | null
    readonly supporter: Partial<Omit<Participant["supporters"][string], "removed">>
  }) => Promise<Result<EntryId, RecordFailure>>
  /** Takes an entry away, or brings it back (`removed: false`): the two halves of *Undo*. */
  readonly setRemoved: (data: {
    readonly id: ParticipantId
    readonly list: "strengths" | "supporters"
    readonly entryId: EntryId
    readonly removed: boolean
  }) => Promise<Result<null, RecordFailure>>
}
