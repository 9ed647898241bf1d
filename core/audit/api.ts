import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { Aborted, RecordFailure } from "../base/failure.ts"
import type { Result } from "../base/result.ts"
import type { AuditPage, AuditQuery } from "../store/audit/read-entries.ts"
import type { AuditSoundness } from "../store/audit/walk.ts"

/** What only a screen knows of. `id` and `owner` are ids, or "" where there is none. */
export type ToldByScreen = {
  readonly act: "printed" | "copied"
  readonly kind: string
  readonly id: string
  readonly owner: string
}

/** What was done with the records of this vault, on which device and when. Nothing can be changed in it. */
export type AuditApi = {
  /** Newest first, a page at a time. Reading the log is an entry too, one in five minutes. */
  readonly read: (data: AuditQuery, signal?: AbortSignal) => Promise<Result<AuditPage, RecordFailure | Aborted>>
  /** Walks the whole log and opens every entry. Runs by itself after each unlock; also on demand. */
  readonly check: (data: null, signal?: AbortSignal) => Promise<Result<AuditSoundness, RecordFailure | Aborted>>
  /** The last answer of `check`; null before the first. */
  readonly watchCheck: (
    data: null,
    onChange: Callback<Result<AuditSoundness | null, RecordFailure>>,
  ) => Promise<Unsubscribe>
  readonly tell: (data: ToldByScreen) => Promise<Result<null, RecordFailure>>
}
