import type { Aborted, RecordFailure } from "../../base/failure.ts"
import type { DeviceId, TargetId } from "../../base/id.ts"
import type { Audience } from "../../domain/exchange-shape.ts"
import type { TargetFailure } from "../targets/target.ts"
import type { RoundProgress } from "./progress.ts"
import type { RoundTarget } from "./round-target.ts"
import type { RoundVault } from "./round-vault.ts"

export type RoundFailure = RecordFailure | TargetFailure | Aborted

/** What every step of a round works with. */
export type RoundWork = {
  readonly vault: RoundVault
  readonly target: RoundTarget
  readonly targetId: TargetId
  readonly nameOf: (device: DeviceId, audience: Audience) => Promise<string>
  readonly signal: AbortSignal
  readonly progress: RoundProgress
  readonly tally: Tally
}

/** What came of it so far. */
export type Tally = {
  fetched: number
  added: number
  changed: number
  aside: number
  asks: number
  went: number
  readonly damaged: Set<string>
}
