import type { Instant } from "../base/clock.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { Defect } from "../base/defect.ts"
import type { Aborted, FromNewerVersion, HandedOver, RecordFailure, Unexpected } from "../base/failure.ts"
import type { Result } from "../base/result.ts"

export type Storage = {
  /** Bytes; null where the platform does not say. */
  readonly usedBytes: number | null
  readonly quotaBytes: number | null
  readonly persisted: boolean
  readonly records: Readonly<Record<string, number>>
}

/** How much was written, for telling whether some of it is gone; nothing about anyone. */
export type Tally = {
  readonly records: number
  /** The stamp of the last change; later ones are greater as texts. Null before the first. */
  readonly last: string | null
}

export type Versions = {
  readonly app: string
  readonly builtAt: Instant
  readonly database: number
  readonly content: string
}

/** Whether what is on disk is what Handrail wrote last. */
export type Soundness =
  | { readonly state: "sound"; readonly records: number }
  | {
      readonly state: "damaged"
      /** Ids of records that do not open. */
      readonly unreadable: readonly string[]
      /** Records were removed, added or put back from an earlier time. */
      readonly counted: boolean
      /** So many more do not open, and cannot be named: they lie together in blocks that do not open. */
      readonly unnamed?: number
    }

/** What came of counting everything anew. */
export type Recount = {
  /** All that are counted. */
  readonly records: number
  /** Of how many something else was known than what they say: nothing but tampering, or a defect, does that. */
  readonly differed: number
}

/** The tables changed with a new version, and a copy of the records from before is still here. */
export type TablesChanged = {
  readonly at: Instant
  /** When the copy goes by itself, at the next unlock. */
  readonly keptUntil: Instant
  /** Records written since: undoing takes these changes away. */
  readonly changed: number
}

export type SystemApi = {
  /** Answers once the worker holds the Web Lock that its page watches. */
  readonly hello: () => Promise<void>
  readonly storage: () => Promise<Result<Storage, HandedOver | Unexpected>>
  /** Also while locked. */
  readonly watchTally: (
    data: null,
    onChange: Callback<Result<Tally, FromNewerVersion | Unexpected>>,
  ) => Promise<Unsubscribe>
  readonly versions: () => Promise<Result<Versions, HandedOver | Unexpected>>
  /** Defects since this page opened: where and of which kind, with the ids that screens showed. Nothing of anyone's. */
  readonly defects: () => Promise<Result<readonly Defect[], HandedOver | Unexpected>>
  /** Opens every record and compares the tally. Runs by itself after each unlock; also on demand. */
  readonly check: (data: null, signal?: AbortSignal) => Promise<Result<Soundness, RecordFailure | Aborted>>
  /** The last answer of `check`; null before the first. */
  readonly watchSoundness: (
    data: null,
    onChange: Callback<Result<Soundness | null, RecordFailure>>,
  ) => Promise<Unsubscribe>
  /** Makes what is counted anew from the records. Broken off, it has changed nothing. */
  readonly recount: (
    data: null,
    signal?: AbortSignal,
    onProgress?: Callback<number>,
  ) => Promise<Result<Recount, RecordFailure | Aborted>>
  /** Null when there is no copy from before a change of the tables. */
  readonly tablesChanged: () => Promise<Result<TablesChanged | null, RecordFailure>>
  /** Puts the records back as they were before the tables changed. What was written since is gone. */
  readonly undoTablesChange: () => Promise<Result<null, RecordFailure>>
  /** Gives back the space of the copy. */
  readonly dropTablesCopy: () => Promise<Result<null, RecordFailure>>
  /**
   * Removes this vault with everything in it from this device: keys first, then what they opened, once the other
   * windows that had it open are gone. There is no way back.
   */
  readonly wipe: () => Promise<Result<null, HandedOver | Unexpected>>
}
