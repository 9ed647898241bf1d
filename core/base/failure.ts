import type { ParticipantId } from "./id.ts"

/**
 * What can go wrong in ways a person can act on. Each crosses the worker boundary as a plain value;
 * a screen answers each with what happened and the next step. The switch over `type` is exhaustive.
 */
export type VaultLocked = { readonly type: "VaultLocked" }
/** The tablet is in a participant's hands, and this is nothing of theirs. Locking and unlocking ends that. */
export type HandedOver = { readonly type: "HandedOver" }
export type VaultAbsent = { readonly type: "VaultAbsent" }
export type VaultExists = { readonly type: "VaultExists" }
export type WrongPassphrase = { readonly type: "WrongPassphrase" }
export type WrongRecoveryCode = { readonly type: "WrongRecoveryCode" }
/** Not the recovery key of this vault's program, or mistyped. */
export type WrongRecoveryIdentity = { readonly type: "WrongRecoveryIdentity" }
/** The passkey's secret opens nothing: it was made for another vault, or its wrap was altered. */
export type WrongPasskey = { readonly type: "WrongPasskey" }
/** No key rests, or not any more, or not this one: the vault was locked or not used for too long, or the row was altered. */
export type NotResting = { readonly type: "NotResting" }
/** Too many wrong tries; the next one is heard in so many milliseconds. Survives a reload and a restart. */
export type TooManyTries = { readonly type: "TooManyTries"; readonly waitMs: number }
/** A file of another vault than the one that is open. Nothing was read from it. */
export type OtherVault = { readonly type: "OtherVault" }
/** The agency's policy does not allow this; `setting` names the policy's field. */
export type NotByPolicy = { readonly type: "NotByPolicy"; readonly setting: string }
export type PassphraseTooShort = { readonly type: "PassphraseTooShort"; readonly atLeast: number }
/** A keyring or record written by a newer Handrail, or not by Handrail at all. Nothing was changed. */
export type FromNewerVersion = { readonly type: "FromNewerVersion"; readonly found: number; readonly known: number }
export type NotFound = { readonly type: "NotFound"; readonly id: string }
/** Sealed bytes that do not open: changed, cut, swapped or put back by something other than Handrail. */
export type Tampered = { readonly type: "Tampered"; readonly ids: readonly string[] }
export type QuotaExceeded = { readonly type: "QuotaExceeded" }
/** A signed note was asked to change. Amend it instead. */
export type AlreadySigned = { readonly type: "AlreadySigned"; readonly id: string }
/** A note about someone in a group names other members, in these words. Nothing was signed. */
export type NamesOthers = { readonly type: "NamesOthers"; readonly words: readonly string[] }
/** A note about someone in a group has nothing in it that was written for them. Nothing was signed. */
export type NothingOwn = { readonly type: "NothingOwn"; readonly id: string }
/** Something from outside does not have the shape it must have; `what` says where, in words. */
export type Malformed = { readonly type: "Malformed"; readonly what: string }
/** No consent that holds today covers this. */
export type NoConsent = { readonly type: "NoConsent"; readonly id: string }
/** The records of this person must be kept until someone lifts the hold. */
export type OnLegalHold = { readonly type: "OnLegalHold"; readonly id: string }
/** The chart in front is linked to these people already. Nothing was linked. */
export type ChartTaken = { readonly type: "ChartTaken"; readonly participantIds: readonly ParticipantId[] }
/** A content pack that is not taken, whole: why (`core/packs/FORMAT.md`), and where in it. Nothing was kept. */
export type PackRefused = { readonly type: "PackRefused"; readonly why: PackFault; readonly where: string }
export type PackFault =
  | "too-large"
  | "not-a-pack"
  | "too-deep"
  | "name"
  | "damaged"
  | "language"
  | "unknown-text"
  | "markup"
  | "link"
  | "sign"
  | "shape"
  | "structure"
  | "mark"
  | "older"
  | "same-version"
export type Aborted = { readonly type: "Aborted" }
/** A defect. `id` is what a person can read out to us; nothing of theirs is in it. */
export type Unexpected = { readonly type: "Unexpected"; readonly id: string }

/** What any command on records can answer. */
export type RecordFailure =
  | VaultLocked
  | HandedOver
  | NotFound
  | Tampered
  | QuotaExceeded
  | FromNewerVersion
  | Malformed
  | Unexpected

export type Failure =
  | RecordFailure
  | VaultAbsent
  | VaultExists
  | WrongPassphrase
  | WrongRecoveryCode
  | PassphraseTooShort
  | WrongRecoveryIdentity
  | WrongPasskey
  | NotResting
  | TooManyTries
  | OtherVault
  | NotByPolicy
  | AlreadySigned
  | NamesOthers
  | NothingOwn
  | NoConsent
  | OnLegalHold
  | ChartTaken
  | PackRefused
  | Aborted
