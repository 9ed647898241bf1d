import type { Day } from "../base/clock.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { ParticipantId, SamePersonId } from "../base/id.ts"
import type { Result } from "../base/result.ts"

/** What tells two records of people apart, side by side. */
export type Twin = {
  readonly id: ParticipantId
  readonly chosenName: string
  readonly startedOn: Day
  readonly place: string
  readonly active: boolean
  readonly sessions: number
  readonly lastMetOn: Day | null
}

/** Two records of one name; first the one with more in it. */
export type TwinPair = readonly [Twin, Twin]

/** Two that were said to be one. `chosenName`: of the one that stays. */
export type MadeOne = {
  readonly id: SamePersonId
  readonly staysId: ParticipantId
  readonly chosenName: string
  readonly by: string
  readonly on: Day
}

export type SamePeople = { readonly pairs: readonly TwinPair[]; readonly madeOne: readonly MadeOne[] }

type Pair = { readonly staysId: ParticipantId; readonly goesId: ParticipantId }

export type SamePersonApi = {
  /** Pairs that may be one person, and those that were made one, newest first. */
  readonly watch: (data: null, onChange: Callback<Result<SamePeople, RecordFailure>>) => Promise<Unsubscribe>
  /** How many pairs may be one person. */
  readonly watchCount: (data: null, onChange: Callback<Result<number, RecordFailure>>) => Promise<Unsubscribe>
  /**
   * Both are one person: all that belongs to the one that goes is the other's from here on, also what comes of it later.
   * *NotFound* unless both are here. Broken off, it goes on with the next unlock, or the next that is taken in.
   */
  readonly makeOne: (data: Pair) => Promise<Result<SamePersonId, RecordFailure>>
  /** They are two, and are not suggested again. */
  readonly keepTwo: (data: Pair) => Promise<Result<SamePersonId, RecordFailure>>
  /** Takes back what was said: each has again what was theirs, and the two are suggested as before. */
  readonly takeBack: (data: { readonly id: SamePersonId }) => Promise<Result<null, RecordFailure>>
}
