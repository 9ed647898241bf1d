import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { EntryId, ParticipantId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { Program, SampleDefinition } from "../domain/program.ts"

export type ProgramFields = Partial<
  Pick<Program, "name" | "zone" | "startedOn" | "endsOn" | "eligible" | "served" | "smallestCell"> &
    Pick<SampleDefinition, "latestSessions">
> & {
  /** Of the sample definition. */
  readonly sampleWords?: string
}

type Entry<List extends "staff" | "trainings" | "qualityMeetings"> = Omit<Program[List][string], "removed">
export type StaffFields = Partial<Entry<"staff">>
export type TrainingFields = Partial<Entry<"trainings">>
export type QualityMeetingFields = Partial<Entry<"qualityMeetings">>
export type ProgramList = "staff" | "trainings" | "qualityMeetings"

type Done = Promise<Result<null, RecordFailure>>
type Put = Promise<Result<EntryId, RecordFailure>>

/**
 * What is kept of the program. Every command saves before it answers; the first makes the record. Putting an entry with
 * `entryId` null adds one, and answers *Malformed* when what it cannot be without is missing: whose name, which day.
 */
export type ProgramApi = {
  /** With what holds by default, before anything was told. */
  readonly watch: (data: null, onChange: Callback<Result<Program, RecordFailure>>) => Promise<Unsubscribe>
  /** Keeps the fields given. */
  readonly change: (data: { readonly fields: ProgramFields }) => Done
  readonly putStaff: (data: { readonly entryId: EntryId | null; readonly fields: StaffFields }) => Put
  readonly putTraining: (data: { readonly entryId: EntryId | null; readonly fields: TrainingFields }) => Put
  readonly putQualityMeeting: (data: { readonly entryId: EntryId | null; readonly fields: QualityMeetingFields }) => Put
  /** Takes an entry away, or brings it back. */
  readonly setRemoved: (data: {
    readonly list: ProgramList
    readonly entryId: EntryId
    readonly removed: boolean
  }) => Done
  /** Leaves somebody out of the sample on purpose, with the reason, or takes them in again. */
  readonly leaveOut: (data: {
    readonly participantId: ParticipantId
    readonly out: boolean
    readonly reason: string
  }) => Done
  /** What the reliable change of an instrument is computed from; null: the instrument's own figures. */
  readonly setChange: (data: { readonly instrumentId: string; readonly change: ChangeFigures | null }) => Done
}

export type ChangeFigures = NonNullable<Program["change"][string]>
