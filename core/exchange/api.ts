import type { Day, Instant } from "../base/clock.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { Aborted, Malformed, RecordFailure } from "../base/failure.ts"
import type { DeviceId, MemberId, ParticipantId, SetAsideId, TargetId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { SetAsideReason } from "../domain/receiving.ts"
import type { ExportFailure } from "./failures.ts"
import type { TargetFailure } from "./targets/target.ts"
import type { BadAddress } from "./targets/webdav-address.ts"

/** How far, 0 to 1. */
type Progress = Callback<number>
export type Way = "target" | "folder" | "share" | "file"

/** Records by what they are, in numbers. */
export type Amount = {
  readonly sessions: number
  readonly notes: number
  readonly goals: number
  readonly ratings: number
  readonly others: number
  /** Participants that any of it is about. */
  readonly people: number
}

/** This vault is in no program: there is nobody to send to. */
export type InNoProgram = { readonly type: "InNoProgram" }
/** Nothing changed since the last one. */
export type NothingWaits = { readonly type: "NothingWaits" }
/** Off the roster: nobody would take it. */
export type OffTheRoster = { readonly type: "OffTheRoster" }

/** To the supervisors (of a supervisor: to the others), or to one member. */
export type To = { readonly to: "program" } | { readonly to: "member"; readonly memberId: MemberId }

export type Cut = {
  readonly number: number
  readonly at: Instant
  readonly count: number
  /** How it left first; null: it was made and has not left. */
  readonly way: Way | null
  readonly confirmed: boolean
}

export type Outgoing = To & {
  /** The member's name; empty for the program. */
  readonly name: string
  /** Devices it will be written to. */
  readonly readers: number
  readonly waits: Amount
  /** When the oldest of what waits was changed; null: nothing waits. */
  readonly oldest: Instant | null
  /** Newest first, a dozen. */
  readonly cuts: readonly Cut[]
  /** Up to here a supervisor has it. */
  readonly confirmed: number
}

/** What a person's records have left, by session. */
export type Unsent = {
  /** False in a vault that is in no program: then nothing is ever handed over. */
  readonly exchanges: boolean
  /** Ids of records whose newest state has not left this device. */
  readonly here: readonly string[]
  /** Ids of records whose newest state has left and was not confirmed. */
  readonly unconfirmed: readonly string[]
}

export type Wish = To & {
  readonly leaveOut: readonly ParticipantId[]
  /** Only records of these days; null: all that waits. */
  readonly period: { readonly from: Day; readonly to: Day } | null
  /** All of it again, not only what waits. */
  readonly whole: boolean
}

export type Preview = {
  readonly goes: Amount
  /** Stays behind because no consent covers it. */
  readonly withheld: number
  readonly partial: boolean
  readonly readers: readonly { readonly name: string; readonly code: string }[]
}

export type MadeExport = Wish & {
  readonly number: number
  readonly partial: boolean
  readonly goes: Amount
  readonly withheld: number
  /** Without an ending; nothing about a person. */
  readonly name: string
  readonly file: Blob
  readonly text: Blob
}

/** Exports that have not come, as `from` to `to`; between which moments they were made, where that is known. */
export type Gap = {
  readonly from: number
  readonly to: number
  readonly after: Instant | null
  readonly before: Instant | null
}

export type TakenIn = {
  readonly from: { readonly name: string; readonly code: string; readonly me: boolean }
  readonly at: Instant
  readonly since: number
  readonly number: number
  readonly partial: boolean
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly aside: number
  /** Records with a text to settle. */
  readonly beside: number
  readonly gaps: readonly Gap[]
  /** Its history was made twice: a copy of the device, or an earlier state put back. */
  readonly forked: boolean
}

/** Nothing was taken from it yet: a supervisor compares the words first (*Team*). */
export type Asked = { readonly type: "Asks"; readonly name: string; readonly code: string }

export type WeekState = "came" | "gap" | "waiting" | "before"

export type InboxDevice = {
  readonly deviceId: DeviceId
  readonly code: string
  readonly label: string
  readonly upTo: number
  readonly lastAt: Instant | null
  readonly gaps: readonly Gap[]
  readonly withheld: number
  readonly forkedAt: Instant | null
}

export type InboxLine = {
  readonly memberId: MemberId
  readonly name: string
  readonly devices: readonly InboxDevice[]
  /** One for each of `Inbox.weeks`: sessions that came, and whether more may be missing. */
  readonly weeks: readonly { readonly sessions: number; readonly state: WeekState }[]
}

export type Inbox = {
  /** Mondays, oldest first. */
  readonly weeks: readonly Day[]
  readonly members: readonly InboxLine[]
  readonly aside: number
  readonly beside: number
}

export type AsideLine = {
  readonly id: SetAsideId
  readonly from: string
  readonly number: number
  readonly at: Instant
  readonly reason: SetAsideReason
  readonly kind: string
}

/** A text that lost to another one written at the same time elsewhere. */
export type BesideLine = {
  readonly kind: string
  readonly id: string
  readonly participantId: ParticipantId | null
  readonly path: string
  readonly stands: string
  readonly others: readonly string[]
}

export type RoundState =
  | { readonly state: "resting"; readonly doneAt: Instant | null }
  | { readonly state: "running"; readonly progress: number }
  | { readonly state: "waiting"; readonly failure: TargetFailure["type"]; readonly nextAt: Instant | null }

export type TargetLine = {
  readonly id: TargetId
  readonly kind: "webdav" | "folder"
  readonly label: string
  readonly url: string
  readonly user: string
  readonly byItself: boolean
  readonly round: RoundState
}

export type RoundDone = {
  readonly requests: number
  readonly fetched: number
  readonly added: number
  readonly changed: number
  readonly aside: number
  readonly asks: number
  /** Exports of this device that went. */
  readonly went: number
  /** Objects that opened nowhere, of this program's devices. */
  readonly damaged: readonly string[]
}

/** What leaves this device, and what comes in. */
export type ExchangeApi = {
  readonly watchOutgoing: (
    data: null,
    onChange: Callback<Result<readonly Outgoing[], RecordFailure>>,
  ) => Promise<Unsubscribe>
  readonly watchUnsent: (data: null, onChange: Callback<Result<Unsent, RecordFailure>>) => Promise<Unsubscribe>
  readonly preview: (data: Wish) => Promise<Result<Preview, RecordFailure | InNoProgram | OffTheRoster>>
  /** Makes the next export. It counts as gone when `handed` says so. */
  readonly make: (
    data: Wish,
    signal?: AbortSignal,
    onProgress?: Progress,
  ) => Promise<Result<MadeExport, RecordFailure | InNoProgram | OffTheRoster | NothingWaits | Aborted>>
  readonly handed: (data: To & { readonly number: number; readonly way: Way }) => Promise<Result<null, RecordFailure>>
  readonly takeIn: (
    data: { readonly file: Blob },
    signal?: AbortSignal,
    onProgress?: Progress,
  ) => Promise<Result<TakenIn, ExportFailure | Asked | InNoProgram | RecordFailure | Aborted>>
  readonly watchInbox: (data: null, onChange: Callback<Result<Inbox, RecordFailure>>) => Promise<Unsubscribe>
  readonly watchAside: (
    data: null,
    onChange: Callback<Result<readonly AsideLine[], RecordFailure>>,
  ) => Promise<Unsubscribe>
  /** Tries all again; answers how many could be taken now. */
  readonly retryAside: (data: null) => Promise<Result<number, RecordFailure>>
  readonly dropAside: (data: { readonly id: SetAsideId }) => Promise<Result<null, RecordFailure>>
  readonly watchBeside: (
    data: null,
    onChange: Callback<Result<readonly BesideLine[], RecordFailure>>,
  ) => Promise<Unsubscribe>
  /** What is to stand; all that stood beside it goes. */
  readonly settle: (
    data: Pick<BesideLine, "kind" | "id" | "path"> & { readonly text: string },
  ) => Promise<Result<null, RecordFailure>>
  readonly watchTargets: (
    data: null,
    onChange: Callback<Result<readonly TargetLine[], RecordFailure>>,
  ) => Promise<Unsubscribe>
  /** Looks once whether it can be read and written before it is kept. `password` null: as it was. */
  readonly putTarget: (
    data: {
      readonly id: TargetId | null
      readonly label: string
      readonly url: string
      readonly user: string
      readonly password: string | null
      readonly byItself: boolean
    },
    signal?: AbortSignal,
  ) => Promise<Result<TargetId, RecordFailure | TargetFailure | BadAddress | Aborted>>
  /** A folder the person picked. */
  readonly putFolder: (data: {
    readonly id: TargetId | null
    readonly label: string
    readonly handle: FileSystemDirectoryHandle
    readonly byItself: boolean
  }) => Promise<Result<TargetId, RecordFailure | TargetFailure | Malformed | Aborted>>
  /**
   * The folder as the browser keeps it for this device; null: it has to be picked again. For a page, which can ask the
   * person whether it may be used; nobody else can.
   */
  readonly folderOf: (data: {
    readonly id: TargetId
  }) => Promise<Result<FileSystemDirectoryHandle | null, RecordFailure>>
  readonly removeTarget: (data: { readonly id: TargetId }) => Promise<Result<null, RecordFailure>>
  readonly round: (
    data: { readonly id: TargetId },
    signal?: AbortSignal,
    onProgress?: Progress,
  ) => Promise<Result<RoundDone, RecordFailure | TargetFailure | InNoProgram | Aborted>>
  /** The connection is back, or the app came to the front: rounds that wait run now. */
  readonly wake: (data: null) => Promise<Result<null, RecordFailure>>
}
