import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type {
  Aborted,
  FromNewerVersion,
  PassphraseTooShort,
  QuotaExceeded,
  Unexpected,
  VaultAbsent,
  VaultExists,
  VaultLocked,
  WrongPassphrase,
  WrongRecoveryCode,
} from "../base/failure.ts"
import type { Result } from "../base/result.ts"

export type VaultState =
  | { readonly state: "absent" }
  /** `because` says why it is locked now: it was at start, someone asked, another page locked it, or nobody used it. */
  | { readonly state: "locked"; readonly because: "start" | "asked" | "elsewhere" }
  | { readonly state: "locked"; readonly because: "idle"; readonly lockAfterMs: number }
  /** `lockAfterMs`: without use for this long it locks itself; `setIdle` changes it. */
  | { readonly state: "unlocked"; readonly lockAfterMs: number }

/** How far a key derivation is, 0 to 1. An estimate from this device's own speed; it reaches 1 only when done. */
export type Progress = Callback<number>

/** Keys: made, wrapped, opened, forgotten. Derivations take about a second, run off the core's thread, and can be aborted. */
export type VaultApi = {
  readonly watch: (data: null, onChange: Callback<Result<VaultState, Unexpected>>) => Promise<Unsubscribe>
  /** Makes a random data key, wraps it with the passphrase and with a fresh recovery code, and leaves the vault unlocked. The code is told once. */
  readonly create: (
    data: { readonly passphrase: string },
    signal?: AbortSignal,
    onProgress?: Progress,
  ) => Promise<
    Result<{ readonly recoveryCode: string }, VaultExists | PassphraseTooShort | Aborted | QuotaExceeded | Unexpected>
  >
  readonly unlock: (
    data: { readonly passphrase: string },
    signal?: AbortSignal,
    onProgress?: Progress,
  ) => Promise<Result<null, VaultAbsent | WrongPassphrase | FromNewerVersion | Aborted | Unexpected>>
  /** Opens with the code on the recovery sheet; spaces, dashes and letter case do not matter. */
  readonly unlockWithRecovery: (data: {
    readonly code: string
  }) => Promise<Result<null, VaultAbsent | WrongRecoveryCode | FromNewerVersion | Unexpected>>
  /** Wraps the same data key anew; records are untouched. `proof` is the passphrase so far or the recovery code. */
  readonly changePassphrase: (
    data: {
      readonly proof: { readonly passphrase: string } | { readonly recoveryCode: string }
      readonly next: string
    },
    signal?: AbortSignal,
    onProgress?: Progress,
  ) => Promise<
    Result<
      null,
      | VaultAbsent
      | WrongPassphrase
      | WrongRecoveryCode
      | PassphraseTooShort
      | FromNewerVersion
      | Aborted
      | QuotaExceeded
      | Unexpected
    >
  >
  /** A new recovery code; the old sheet stops working. */
  readonly renewRecovery: (
    data: { readonly passphrase: string },
    signal?: AbortSignal,
    onProgress?: Progress,
  ) => Promise<
    Result<
      { readonly recoveryCode: string },
      VaultAbsent | WrongPassphrase | FromNewerVersion | Aborted | QuotaExceeded | Unexpected
    >
  >
  /** Forgets the keys here and in every other page of this vault. */
  readonly lock: () => Promise<Result<null, Unexpected>>
  /** Someone is using a page: the idle clock starts again, everywhere. Cheap; pages call it at most every few seconds. */
  readonly touch: () => Promise<void>
  /** Minutes of no use until it locks itself; kept with the vault, readable while locked, no secret. */
  readonly setIdle: (data: { readonly lockAfterMs: number }) => Promise<Result<null, VaultLocked | Unexpected>>
}
