import type { Day } from "../base/clock.ts"
import type { Callback } from "../base/crossing.ts"
import type { Aborted, NotFound, RecordFailure } from "../base/failure.ts"
import type { ParticipantId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { Recipient } from "../domain/consent.ts"

/** Which people: all there are, those who are seen now, or those named. */
export type ChosenPeople = "all" | "active" | readonly ParticipantId[]

/** What is asked for. A recipient of kind `program` is the agency itself: for its own records. */
export type DataChoice = {
  readonly to: Recipient
  /** Both days inclusive, on this device's calendar; `from` null: from the beginning. */
  readonly period: { readonly from: Day | null; readonly to: Day }
  readonly people: ChosenPeople
  /** With what each wants to be called. Otherwise people are ids. */
  readonly names: boolean
  /** With what was written in words, which can say who someone is. Otherwise codes, numbers and days alone. */
  readonly words: boolean
}

/** How much is in it, and how much is not. */
export type DataCounts = {
  readonly people: number
  readonly sessions: number
  /** Sessions with an action plan, or with one looked at. */
  readonly plans: number
  readonly goals: number
  readonly ratings: number
  readonly contacts: number
  /** People with something in that time of whom nothing goes, as no consent of theirs that holds today covers it. */
  readonly peopleWithout: number
  /** Entries, theirs among them, that no consent covers. */
  readonly uncovered: number
  /** Entries and texts about alcohol or drugs that stay here. */
  readonly marked: number
  /** Something about alcohol or drugs may be in it: a consent allows that, and the notice on passing it on belongs to it. */
  readonly substances: boolean
}

/** Someone whom people allow to be told today, and how many do. */
export type DataRecipient = { readonly recipient: Recipient; readonly people: number }

export type TableId =
  | "people"
  | "sessions"
  | "plans"
  | "ratings"
  | "totals"
  | "goals"
  | "steps"
  | "contacts"
  | "fidelity"

/** A file of comma-separated values. `name`: without an ending, and nothing about a person. */
export type MadeTable = {
  readonly id: TableId
  readonly name: string
  readonly file: Blob
  readonly rows: number
  readonly columns: readonly string[]
}

export type MadeTables = { readonly counts: DataCounts; readonly name: string; readonly tables: readonly MadeTable[] }
export type MadeBundle = {
  readonly counts: DataCounts
  readonly name: string
  readonly file: Blob
  readonly resources: number
}
export type MadeCalendar = { readonly name: string; readonly file: Blob; readonly events: number }

/** How far it is, 0 to 1. */
export type DataProgress = Callback<number>
export type DataFailure = RecordFailure | Aborted

/** Files for others to count with: tables, FHIR, a calendar. What is in them is laid down in `FORMAT.md`. */
export type DataOutApi = {
  /** Whom people allow to be told today, most people first. */
  readonly recipients: (data: null) => Promise<Result<readonly DataRecipient[], RecordFailure>>
  /** What would be in it. Nothing is made, and nothing is in the log. */
  readonly look: (
    data: DataChoice,
    signal?: AbortSignal,
    onProgress?: DataProgress,
  ) => Promise<Result<DataCounts, DataFailure>>
  /** Those tables that have a row. In the audit log before they are answered; `NotFound` when nothing is in them. */
  readonly tables: (
    data: DataChoice,
    signal?: AbortSignal,
    onProgress?: DataProgress,
  ) => Promise<Result<MadeTables, DataFailure | NotFound>>
  /** The same as a FHIR R4 Bundle. */
  readonly bundle: (
    data: DataChoice,
    signal?: AbortSignal,
    onProgress?: DataProgress,
  ) => Promise<Result<MadeBundle, DataFailure | NotFound>>
  /** Planned meetings from today on, each called by `summary` and by nothing else. */
  readonly calendar: (data: { readonly summary: string }) => Promise<Result<MadeCalendar, RecordFailure>>
}
