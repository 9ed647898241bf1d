import type { Instant } from "../base/clock.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type {
  Aborted,
  FromNewerVersion,
  Malformed,
  NotFound,
  OtherVault,
  QuotaExceeded,
  RecordFailure,
  Tampered,
  Unexpected,
  VaultAbsent,
  VaultExists,
  WrongPassphrase,
  WrongRecoveryCode,
} from "../base/failure.ts"
import type { TargetId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { Place } from "../bridge/place.ts"
import type { InNoProgram } from "../exchange/api.ts"
import type { TargetFailure } from "../exchange/targets/target.ts"
import type { BadAddress } from "../exchange/targets/webdav-address.ts"

/** How far, 0 to 1. */
type Progress = Callback<number>

/** A file ready to be handed to the device. Nothing was kept of it yet. */
export type MadeBackup = {
  readonly id: string
  readonly at: Instant
  readonly records: number
  /** `handrail-backup-<day>-<four random letters>`, without an ending: nothing about a person. */
  readonly name: string
  /** The file, for a disk; and the same as text, for a share sheet that takes nothing else: null unless asked for. */
  readonly file: Blob
  readonly text: Blob | null
}

/** What a file says it is. Not to be trusted before its vault opened it. */
export type BackupFacts = {
  readonly at: Instant
  readonly records: number
  readonly app: string
  /** Everyone in it is made up; it comes back into no other place than the sample's. */
  readonly sample: boolean
  /** Where on this device this vault is already; null when it is not. */
  readonly here: Place | null
}

export type CheckedBackup = {
  readonly at: Instant
  readonly records: number
  /** Nothing changed in the vault since it was made. */
  readonly covers: boolean
}

/** What came back out of a file into the open vault. Records that were newer here, or removed here, stayed. */
export type BroughtBack = {
  readonly records: number
  /** Were not there. */
  readonly added: number
  /** Were there, and the file knew something newer. */
  readonly changed: number
}

export type BackupState = {
  /** When the last backup was made, whatever is known of it. */
  readonly lastAt: Instant | null
  /** That last one was read back and verified. */
  readonly checked: boolean
  /** When the newest one that was read back was made. */
  readonly checkedAt: Instant | null
  /** Nothing changed since that one was made: whoever removes the vault now loses nothing that is not in it. */
  readonly covers: boolean
  /** Where a backup of this device was read back whole, whatever became of it since. */
  readonly inPlaces: readonly TargetId[]
  readonly remindAfterDays: number
  /** It is time for another. Never for the sample. */
  readonly due: boolean
}

/** A WebDAV folder, as a person types it. */
export type PlaceAddress = { readonly url: string; readonly user: string; readonly password: string }

/** A backup in a place, as it says of itself. Not to be trusted before its vault opened it. */
export type BackupInPlace = {
  /** Its name there: without meaning. */
  readonly name: string
  readonly at: Instant
  readonly records: number
}

/** What came back from a place is not what was put there. What was there before still is. */
export type NotWholeThere = { readonly type: "NotWholeThere" }
/** Larger than anything may be in a place: 256 MiB. Nothing was put there. */
export type TooLargeForPlace = { readonly type: "TooLargeForPlace" }

/** What is wrong with a file: see `FORMAT.md`. Nothing was taken from it. */
export type FileFailure = Malformed | FromNewerVersion | Tampered

/** A whole vault in one sealed file: made, read back, brought back. */
export type BackupApi = {
  readonly make: (
    data: { readonly asText: boolean },
    signal?: AbortSignal,
    onProgress?: Progress,
  ) => Promise<Result<MadeBackup, RecordFailure | VaultAbsent | Aborted>>
  /** The file went to a share sheet or a download, and nobody knows what became of it. */
  readonly handed: (data: Pick<MadeBackup, "id" | "at">) => Promise<Result<null, QuotaExceeded | Unexpected>>
  /** Reads a file back, opens every record in it, and remembers that it is good. */
  readonly check: (
    data: { readonly file: Blob },
    signal?: AbortSignal,
    onProgress?: Progress,
  ) => Promise<Result<CheckedBackup, FileFailure | OtherVault | RecordFailure | VaultAbsent | Aborted>>
  /**
   * Makes one, puts it in a place for exports, reads it back from there and remembers that it is good; then what this
   * device left there earlier is removed, but for the last good one.
   */
  readonly toPlace: (
    data: { readonly targetId: TargetId },
    signal?: AbortSignal,
    onProgress?: Progress,
  ) => Promise<
    Result<
      CheckedBackup,
      RecordFailure | TargetFailure | InNoProgram | NotWholeThere | TooLargeForPlace | VaultAbsent | Aborted
    >
  >
  /** The backups in a place, newest first, whosever they are; and how many were made by a newer Handrail. */
  readonly lookIn: (
    data: PlaceAddress,
    signal?: AbortSignal,
    onProgress?: Progress,
  ) => Promise<
    Result<
      { readonly backups: readonly BackupInPlace[]; readonly newer: number },
      TargetFailure | BadAddress | Aborted | Unexpected
    >
  >
  /** One of them, as it lies there: for `inspect` and `restore`. */
  readonly fetchFrom: (
    data: PlaceAddress & Pick<BackupInPlace, "name">,
    signal?: AbortSignal,
  ) => Promise<Result<Blob, TargetFailure | BadAddress | NotFound | Aborted | Unexpected>>
  readonly watchState: (data: null, onChange: Callback<Result<BackupState, RecordFailure>>) => Promise<Unsubscribe>
  /** 1 to 90 days. */
  readonly setReminder: (data: { readonly days: number }) => Promise<Result<null, QuotaExceeded | Unexpected>>
  /** Looks at a file without a key. */
  readonly inspect: (data: { readonly file: Blob }) => Promise<Result<BackupFacts, FileFailure | Unexpected>>
  /** Into a place where there is no vault: the same vault, all of it or nothing, and it is open then. */
  readonly restore: (
    data: {
      readonly file: Blob
      readonly proof: { readonly passphrase: string } | { readonly recoveryCode: string }
    },
    signal?: AbortSignal,
    onProgress?: Progress,
  ) => Promise<
    Result<
      { readonly records: number },
      | FileFailure
      | OtherVault
      | VaultExists
      | WrongPassphrase
      | WrongRecoveryCode
      | QuotaExceeded
      | Aborted
      | Unexpected
    >
  >
  /** Into the open vault, from a backup of the same one. Merged leaf by leaf; nothing newer is overwritten. */
  readonly bringBack: (
    data: { readonly file: Blob },
    signal?: AbortSignal,
    onProgress?: Progress,
  ) => Promise<Result<BroughtBack, FileFailure | OtherVault | RecordFailure | VaultAbsent | Aborted>>
}
