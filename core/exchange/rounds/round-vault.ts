import type { Bytes } from "../../base/bytes.ts"
import type { Aborted, RecordFailure } from "../../base/failure.ts"
import type { DeviceId, TargetId } from "../../base/id.ts"
import type { Result } from "../../base/result.ts"
import type { Audience } from "../../domain/exchange-shape.ts"
import type { OnTarget, Segment } from "../../domain/sending.ts"
import type { Asked } from "../api.ts"
import type { Header } from "../envelope/header.ts"
import type { ExportFailure } from "../failures.ts"

/** The head of a stream as it was read last on a target, and the segments it named that were taken in. */
export type SeenHead = { readonly name: string; readonly mark: string; readonly segments: readonly string[] }

/** What one life of a device has said here so far. */
export type HeardLife = {
  readonly life: string
  /** Cuts that have come, as `[since, number]`, by whatever way. */
  readonly have: readonly (readonly [number, number])[]
  /** The link of a cut, where it was known when this was asked for: what is taken in later does not change the answer. */
  readonly linkOf: (cut: number) => string | null
  /** On this target. */
  readonly seen: SeenHead | null
}

/** What another device writes to this one; all its lives that were heard. */
export type IncomingStream = {
  readonly device: DeviceId
  /** To speak of the device by. */
  readonly code: string
  readonly audience: Audience
  readonly lives: readonly HeardLife[]
}

export type OutgoingStream = {
  readonly audience: Audience
  /** The last cut; 0: none was made. */
  readonly number: number
  /** Something waits for the next cut. */
  readonly waits: boolean
  /** To whom it is written now; nobody: what lies there is taken away. */
  readonly recipients: readonly string[]
  /** As it was kept last; null: nothing of it was ever written there. */
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
  /** This life of it. */
  readonly life: string
  /** 32 hex digits: `../PROTOCOL.md`, *On a target*. */
  readonly names: string
  /** On a supervisor's device: heads under names of nobody known are read once, to find who asks. */
  readonly looksForAsks: boolean
  /** What of them was looked at before, on this target, as it was kept. */
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
    stream: Pick<IncomingStream, "device" | "audience"> & Pick<HeardLife, "life">,
    seen: SeenHead,
  ) => Promise<Result<null, RecordFailure>>
  readonly outgoing: (target: TargetId) => Promise<Result<readonly OutgoingStream[], RecordFailure>>
  /** Makes the next cut of what waits; answers its number, the last one's when nothing waits. */
  readonly cut: (audience: Audience) => Promise<Result<number, RecordFailure>>
  /** An export of the cuts `since < cut ≤ number`, naming these segments. `payload`: its lines, packed, in bytes. */
  readonly build: (
    wish: {
      readonly audience: Audience
      readonly since: number
      readonly number: number
      readonly segments: readonly Segment[]
    },
    signal?: AbortSignal,
  ) => Promise<
    Result<{ readonly file: Bytes; readonly payload: number; readonly count: number }, RecordFailure | Aborted>
  >
  readonly keepOnTarget: (
    target: TargetId,
    audience: Audience,
    onTarget: OnTarget,
  ) => Promise<Result<null, RecordFailure>>
  /** Up to this cut it has left this device. */
  readonly left: (audience: Audience, number: number) => Promise<Result<null, RecordFailure>>
}
