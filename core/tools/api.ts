import type { Day } from "../base/clock.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { EntryId, ParticipantId, ToolSheetId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { ToolSheet, ToolSheetHead } from "../domain/tool-sheet.ts"

type Sheet = { readonly id: ToolSheetId }
type Done = Promise<Result<null, RecordFailure>>

export type ToolEntryList = "rehearsals" | "shares" | "reviews"

/**
 * Practice tools as a person fills them in. Every command saves before it answers, and answers `Malformed` to what the
 * tool has no part for. While a session runs with the person, what is done here counts as worked on in it: the sheet
 * says so, its techniques are marked there, and the note tells it. Values of a kept version do not change.
 */
export type ToolsApi = {
  /** All sheets of a person, newest first. */
  readonly watchOf: (
    data: { readonly participantId: ParticipantId },
    onChange: Callback<Result<readonly ToolSheetHead[], RecordFailure>>,
  ) => Promise<Unsubscribe>
  readonly watch: (data: Sheet, onChange: Callback<Result<ToolSheet, RecordFailure>>) => Promise<Unsubscribe>
  /**
   * A sheet to fill in. Of a living tool the one there is, open or kept; of the others a new one, or one that was begun
   * and has nothing in it. Forms are tools by `form/<id>`.
   */
  readonly begin: (data: {
    readonly participantId: ParticipantId
    readonly toolId: string
  }) => Promise<Result<ToolSheetId, RecordFailure>>
  /** The version that follows a kept one, with its values to change; the same one again when it was begun before. */
  readonly change: (data: Sheet) => Promise<Result<ToolSheetId, RecordFailure>>
  /** Keeps it as a version. A sheet with nothing in it is none. */
  readonly keep: (data: Sheet) => Done

  /** `path` is a part's id, or `<part>.<option>` for the example beside a tick; `was` as in `notes.write`. */
  readonly write: (data: Sheet & { readonly path: string; readonly was: string; readonly text: string }) => Done
  /** `path` is `<part>.<option>`. Of a choice, the others are taken away. */
  readonly mark: (data: Sheet & { readonly path: string; readonly on: boolean }) => Done
  readonly rate: (data: Sheet & { readonly partId: string; readonly value: number | null }) => Done
  readonly setDay: (data: Sheet & { readonly partId: string; readonly day: Day | null }) => Done
  /** Adds a row or a line (`words`) at the end, or changes those cells of the one named; under an id of one's own, too. */
  readonly putRow: (
    data: Sheet & {
      readonly partId: string
      readonly entryId: EntryId | null
      readonly cells: Readonly<Record<string, string | number>>
    },
  ) => Promise<Result<EntryId, RecordFailure>>
  readonly setRowRemoved: (
    data: Sheet & { readonly partId: string; readonly entryId: EntryId; readonly removed: boolean },
  ) => Done

  /** Gone through aloud or acted out, today; with an `entryId`, changes what was said of that time. */
  readonly rehearse: (
    data: Sheet & { readonly entryId: EntryId | null; readonly words: string },
  ) => Promise<Result<EntryId, RecordFailure>>
  /** Shown or given, today, to a supporter of the person or to someone named. */
  readonly share: (
    data: Sheet & {
      readonly with: string
      readonly supporterId: EntryId | null
      readonly how: "shown" | "copy"
    },
  ) => Promise<Result<EntryId, RecordFailure>>
  /** Looked at again, today; with an `entryId`, changes what is named of that time. */
  readonly review: (
    data: Sheet & {
      readonly entryId: EntryId | null
      readonly review: { readonly helpfulness?: number | null; readonly words?: string }
    },
  ) => Promise<Result<EntryId, RecordFailure>>
  readonly setEntryRemoved: (
    data: Sheet & { readonly list: ToolEntryList; readonly entryId: EntryId; readonly removed: boolean },
  ) => Done
  /** Begun by mistake: takes a whole sheet away, or brings it back. */
  readonly setGone: (data: Sheet & { readonly gone: boolean }) => Done
}
