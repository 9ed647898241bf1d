import type { Day, Instant } from "../base/clock.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { NoConsent, OnLegalHold, RecordFailure } from "../base/failure.ts"
import type { ConsentId, NoteId, ParticipantId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { Consent } from "../domain/consent.ts"
import type { CopyPart } from "../domain/copy-parts.ts"
import type { PersonCopy } from "./copy.ts"

/** A record whose fields can be marked as about alcohol or drugs. */
export type Markable = "participant" | "goal" | "session" | "note" | "tool"

export type NewConsent = Pick<Consent, "participantId" | "recipient" | "what" | "purpose" | "from" | "until" | "given">

/** Someone whose records are old enough to go, or must be kept because of a hold. */
export type KeepingLine = {
  readonly id: ParticipantId
  readonly chosenName: string
  /** The last meeting, or the day it began when they never met. */
  readonly since: Day
  /** The first day on which the records need not be kept any more. */
  readonly until: Day
  readonly legalHold: { readonly reason: string; readonly on: Day } | null
}

export type Keeping = {
  readonly years: number
  /** Longest due first. */
  readonly due: readonly KeepingLine[]
  readonly held: readonly KeepingLine[]
}

/** Whether a section of a note counts as about alcohol or drugs, and whether someone said so or it follows from what it was written from. */
export type SectionMark = { readonly marked: boolean; readonly said: boolean }

/** `receipt` proves to `erase` that this very content was handed over: `FORMAT.md`. */
export type OwnCopy = { readonly copy: PersonCopy; readonly receipt: string }
/** `marked`: how much of what is left out was marked. For the screen only: the file does not tell. */
export type CopyForOther = { readonly copy: PersonCopy; readonly marked: number }

export type RightsApi = {
  readonly copy: (data: {
    readonly participantId: ParticipantId
    readonly parts: readonly CopyPart[]
  }) => Promise<Result<OwnCopy, RecordFailure>>
  /** Answers `NoConsent` on a day when the consent does not hold. */
  readonly copyFor: (data: {
    readonly consentId: ConsentId
  }) => Promise<Result<CopyForOther, RecordFailure | NoConsent>>

  /** All a person has given, newest first, those that hold no more as well. */
  readonly watchConsents: (
    data: { readonly participantId: ParticipantId },
    onChange: Callback<Result<readonly Consent[], RecordFailure>>,
  ) => Promise<Unsubscribe>
  /** Keeps a consent. `replaces` names the one whose place it takes, which then holds no more. */
  readonly giveConsent: (data: {
    readonly consent: NewConsent
    readonly replaces: ConsentId | null
  }) => Promise<Result<ConsentId, RecordFailure>>
  /** From today on it holds no more. It stays to be seen; the first revocation stands. */
  readonly revokeConsent: (data: {
    readonly id: ConsentId
    readonly why: string
  }) => Promise<Result<null, RecordFailure>>

  /** Marks a field as about alcohol or drugs, or takes the mark away; also in a finished session and a signed note. */
  readonly mark: (data: {
    readonly record: Markable
    readonly id: string
    readonly path: string
    readonly marked: boolean
  }) => Promise<Result<null, RecordFailure>>
  /** By section id. */
  readonly sectionMarks: (data: {
    readonly noteId: NoteId
  }) => Promise<Result<Readonly<Record<string, SectionMark>>, RecordFailure>>

  readonly watchKeeping: (data: null, onChange: Callback<Result<Keeping, RecordFailure>>) => Promise<Unsubscribe>
  readonly holdRecords: (data: {
    readonly participantId: ParticipantId
    readonly reason: string
  }) => Promise<Result<null, RecordFailure>>
  readonly liftHold: (data: { readonly participantId: ParticipantId }) => Promise<Result<null, RecordFailure>>
  /** Every record of the person, for good. `Malformed` when the receipt is not of what the records hold now. */
  readonly erase: (data: {
    readonly participantId: ParticipantId
    readonly receipt: string
  }) => Promise<Result<{ readonly erasedAt: Instant }, RecordFailure | OnLegalHold>>
}
