import type { Day } from "../base/clock.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { EntryId, GoalId, ParticipantId, SessionId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { Goal } from "../domain/goal.ts"

export type GoalList = "shortTerm" | "steps" | "followUps" | "problems"

export type GoalsApi = {
  /** All goals of a person, current ones first, then by day chosen, newest first. */
  readonly watchOf: (
    data: { readonly participantId: ParticipantId },
    onChange: Callback<Result<readonly Goal[], RecordFailure>>,
  ) => Promise<Unsubscribe>
  readonly add: (data: {
    readonly participantId: ParticipantId
    readonly words: string
    readonly why: string
    readonly area: string | null
  }) => Promise<Result<GoalId, RecordFailure>>
  readonly change: (data: {
    readonly id: GoalId
    readonly fields: Partial<Pick<Goal, "words" | "why" | "area" | "status">>
  }) => Promise<Result<null, RecordFailure>>
  /** Adds a short-term goal (at the end), or changes the one named. */
  readonly putShortTerm: (data: {
    readonly id: GoalId
    readonly entryId: EntryId | null
    readonly fields: Partial<Pick<Goal["shortTerm"][string], "words" | "status" | "order">>
  }) => Promise<Result<EntryId, RecordFailure>>
  /** Adds a step under a short-term goal (at the end), or changes the one named. Setting a status other than open stamps `reviewedOn`. */
  readonly putStep: (data: {
    readonly id: GoalId
    readonly entryId: EntryId | null
    readonly fields: Partial<
      Pick<Goal["steps"][string], "shortTermId" | "words" | "due" | "helper" | "status" | "order">
    >
  }) => Promise<Result<EntryId, RecordFailure>>
  /** Written by mistake: takes a whole goal away, or brings it back. One given up on is *set aside* instead. */
  readonly setGone: (data: { readonly id: GoalId; readonly gone: boolean }) => Promise<Result<null, RecordFailure>>
  /** Goal and steps were looked at together (fidelity item 7). With `entryId`, changes the words of that time. */
  readonly followUp: (data: {
    readonly id: GoalId
    readonly entryId?: EntryId
    readonly sessionId: SessionId | null
    readonly words: string
  }) => Promise<Result<EntryId, RecordFailure>>
  /** Keeps one round of six-step problem solving; adds it, or changes the one named while it is filled in. */
  readonly putProblem: (data: {
    readonly id: GoalId
    readonly entryId: EntryId | null
    readonly problem: Omit<Goal["problems"][string], "removed" | "on"> & { readonly on?: Day }
  }) => Promise<Result<EntryId, RecordFailure>>
  readonly setRemoved: (data: {
    readonly id: GoalId
    readonly list: GoalList
    readonly entryId: EntryId
    readonly removed: boolean
  }) => Promise<Result<null, RecordFailure>>
}
