import type { Day, Instant } from "../base/clock.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type {
  Aborted,
  FromNewerVersion,
  HandedOver,
  NotByPolicy,
  NotResting,
  PassphraseTooShort,
  QuotaExceeded,
  TooManyTries,
  Unexpected,
  VaultAbsent,
  VaultExists,
  VaultLocked,
  WrongPasskey,
  WrongPassphrase,
  WrongRecoveryCode,
} from "../base/failure.ts"
import type { Result } from "../base/result.ts"

/** What a page needs to ask an authenticator for a passkey's secret. Readable while locked; no secret. */
export type PasskeyHint = {
  /** The WebAuthn credential id, base64url. */
  readonly credentialId: string
  /** The PRF input, 32 bytes, base64url. */
  readonly prfInput: string
}

/** `name` is empty when nobody gave one, or when something other than Handrail altered it or the day. */
export type Passkey = Pick<PasskeyHint, "credentialId"> & { readonly name: string; readonly addedOn: Day }

type Locked = {
  readonly state: "locked"
  readonly passkeys: readonly PasskeyHint[]
  /** After too many wrong tries: when the next one is heard. Null: at once. */
  readonly retryAt: Instant | null
}

export type VaultState =
  | { readonly state: "absent" }
  /** Keyring or database were written by a newer Handrail. Nothing was touched, nothing can be opened here. */
  | { readonly state: "newer"; readonly found: number; readonly known: number }
  /** `because` says why it is locked now: it was at start, someone asked, another page locked it, or nobody used it. */
  | (Locked & { readonly because: "start" | "asked" | "elsewhere" })
  | (Locked & { readonly because: "idle"; readonly lockAfterMs: number })
  /**
   * `lockAfterMs`: without use for this long it locks itself; `setIdle` changes it.
   * `locksAt`: told a minute ahead (a third of `lockAfterMs` ahead when that is less); null while there is more time.
   */
  | { readonly state: "unlocked"; readonly lockAfterMs: number; readonly locksAt: Instant | null }

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
    Result<
      { readonly recoveryCode: string },
      VaultExists | PassphraseTooShort | Aborted | QuotaExceeded | HandedOver | Unexpected
    >
  >
  readonly unlock: (
    data: { readonly passphrase: string },
    signal?: AbortSignal,
    onProgress?: Progress,
  ) => Promise<
    Result<null, VaultAbsent | WrongPassphrase | TooManyTries | FromNewerVersion | Aborted | HandedOver | Unexpected>
  >
  /** Opens with the code on the recovery sheet; spaces, dashes and letter case do not matter. */
  readonly unlockWithRecovery: (data: {
    readonly code: string
  }) => Promise<
    Result<null, VaultAbsent | WrongRecoveryCode | TooManyTries | FromNewerVersion | HandedOver | Unexpected>
  >
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
      | TooManyTries
      | PassphraseTooShort
      | FromNewerVersion
      | Aborted
      | QuotaExceeded
      | HandedOver
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
      | VaultAbsent
      | WrongPassphrase
      | TooManyTries
      | FromNewerVersion
      | Aborted
      | QuotaExceeded
      | HandedOver
      | Unexpected
    >
  >
  /** Opens with the 32 bytes that an authenticator answered to a `PasskeyHint`. The secret is overwritten here. */
  readonly unlockWithPasskey: (data: {
    readonly credentialId: string
    readonly secret: Uint8Array
  }) => Promise<Result<null, VaultAbsent | WrongPasskey | TooManyTries | FromNewerVersion | HandedOver | Unexpected>>
  /** Wraps the data key once more, under a passkey's secret. The passphrase proves that it is the member who adds it. */
  readonly addPasskey: (
    data: {
      readonly passphrase: string
      readonly credentialId: string
      readonly prfInput: string
      readonly secret: Uint8Array
      readonly name: string
    },
    signal?: AbortSignal,
    onProgress?: Progress,
  ) => Promise<
    Result<
      null,
      | VaultAbsent
      | WrongPassphrase
      | TooManyTries
      | FromNewerVersion
      | Aborted
      | QuotaExceeded
      | VaultLocked
      | HandedOver
      | Unexpected
    >
  >
  readonly renamePasskey: (data: {
    readonly credentialId: string
    readonly name: string
  }) => Promise<Result<null, VaultLocked | QuotaExceeded | HandedOver | Unexpected>>
  /** From now on it opens nothing; the authenticator may still offer it, which the screen says. */
  readonly removePasskey: (data: {
    readonly credentialId: string
  }) => Promise<Result<null, VaultLocked | QuotaExceeded | HandedOver | Unexpected>>
  /** Names are sealed, so they are told only while unlocked. */
  readonly watchPasskeys: (
    data: null,
    onChange: Callback<Result<readonly Passkey[], VaultLocked | HandedOver | Unexpected>>,
  ) => Promise<Unsubscribe>
  /**
   * Lays the data key to rest, so that a page opened within the idle time need not ask for the passphrase: `resume`. The
   * answered 32 bytes are for the memory of the browser, never for a disk; one made before opens nothing any more.
   * Locking in any page ends it, as do handing over and a policy that forbids it.
   */
  readonly rest: () => Promise<
    Result<{ readonly key: Uint8Array }, VaultLocked | NotByPolicy | QuotaExceeded | HandedOver | Unexpected>
  >
  /** Opens with what `rest` answered, which stays good; counts as use. The key is overwritten here. After a failure nothing rests. */
  readonly resume: (data: {
    readonly key: Uint8Array
  }) => Promise<Result<null, NotResting | NotByPolicy | VaultAbsent | FromNewerVersion | HandedOver | Unexpected>>
  /** No key rests any more. The vault stays open where it is open. */
  readonly unrest: () => Promise<Result<null, HandedOver | Unexpected>>
  /** Forgets the keys here and in every other page of this vault. */
  readonly lock: () => Promise<Result<null, Unexpected>>
  /** Someone is using a page: the idle clock starts again, everywhere. Cheap; pages call it at most every few seconds. */
  readonly touch: () => Promise<void>
  /** Minutes of no use until it locks itself; kept with the vault, readable while locked, no secret. */
  readonly setIdle: (data: {
    readonly lockAfterMs: number
  }) => Promise<Result<null, VaultLocked | HandedOver | Unexpected>>
}
