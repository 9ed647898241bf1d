import type { Aborted, RecordFailure } from "../../base/failure.ts"
import type { Bytes } from "../../base/bytes.ts"
import type { DeviceId, TargetId } from "../../base/id.ts"
import type { Result } from "../../base/result.ts"
import type { Audience } from "../../domain/exchange-shape.ts"
import type { Segment } from "../../domain/sending.ts"
import type { Asked } from "../api.ts"
import type { Header } from "../envelope/header.ts"
import type { ExportFailure } from "../failures.ts"

/** The head of a stream as it was read last on a target, and the segments it named that were taken in. */
export type SeenHead = { readonly name: string; readonly mark: string; readonly segments: readonly string[] }

/** A stream of another device that is written to this one. */
export type IncomingStream = { readonly device: DeviceId; readonly audience: Audience; readonly seen: SeenHead | null }

/** What of a stream lies on a target. `headSince`: the last segment's number. */
export type OnTarget = {
  readonly counter: number
  readonly headSince: number
  readonly segments: readonly (Segment & { readonly level: number })[]
}

export type OutgoingStream = {
  readonly audience: Audience
  /** The last cut; 0: none was made. */
  readonly number: number
  /** Something waits for the next cut. */
  readonly waits: boolean
  /** There is someone to read it. */
  readonly readers: number
  /** Null: nothing of it lies there yet. Also when someone new is to read it: then all is written anew, from 0. */
  readonly onTarget: OnTarget | null
}

export type TakenExport = {
  readonly header: Header
  readonly added: number
  readonly changed: number
  readonly aside: number
}

/** What a round over a target needs of this vault. */
export type RoundVault = {
  readonly device: DeviceId
  /** 32 hex digits: `../PROTOCOL.md`, *On a target*. */
  readonly names: string
  /** On a supervisor's device: heads under names of nobody known are read once, to find who asks. */
  readonly looksForAsks: boolean
  /** Names of such heads that were looked at before, on this target. */
  readonly strangers: (target: TargetId) => Promise<Result<readonly string[], RecordFailure>>
  readonly keepStrangers: (target: TargetId, names: readonly string[]) => Promise<Result<null, RecordFailure>>
  readonly incoming: (target: TargetId) => Promise<Result<readonly IncomingStream[], RecordFailure>>
  /** Verifies and merges one export. What fails as a whole changes nothing. */
  readonly take: (
    file: Bytes,
    signal?: AbortSignal,
  ) => Promise<Result<TakenExport, ExportFailure | Asked | RecordFailure | Aborted>>
  /** After the head and all its segments were taken in. */
  readonly keepSeen: (
    target: TargetId,
    stream: Pick<IncomingStream, "device" | "audience">,
    seen: SeenHead,
  ) => Promise<Result<null, RecordFailure>>
  readonly outgoing: (target: TargetId) => Promise<Result<readonly OutgoingStream[], RecordFailure>>
  /** Makes the next cut of what waits; answers its number, the last one's when nothing waits. */
  readonly cut: (audience: Audience) => Promise<Result<number, RecordFailure>>
  /** An export of the cuts `since < cut ≤ number`, naming these segments. */
  readonly build: (
    wish: {
      readonly audience: Audience
      readonly since: number
      readonly number: number
      readonly segments: readonly Segment[]
    },
    signal?: AbortSignal,
  ) => Promise<Result<{ readonly file: Bytes; readonly payload: number; readonly count: number }, RecordFailure | Aborted>>
  /** What lies there now; null: nothing. Kept before anything is removed there. */
  readonly keepOnTarget: (
    target: TargetId,
    audience: Audience,
    onTarget: OnTarget | null,
  ) => Promise<Result<null, RecordFailure>>
  /** Up to this cut it has left this device. */
  readonly left: (audience: Audience, number: number) => Promise<Result<null, RecordFailure>>
}
