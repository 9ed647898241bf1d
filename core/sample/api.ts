import type { Callback } from "../base/crossing.ts"
import type { Aborted, RecordFailure } from "../base/failure.ts"
import type { Result } from "../base/result.ts"

export type SampleApi = {
  /**
   * Fills an empty vault with fictional people (30 unless told). Answers `Malformed` if it holds people already.
   * Progress is 0 to 1. Aborted between batches, what was kept so far stays.
   */
  readonly fill: (
    data: { readonly participants: number; readonly seed: number },
    signal?: AbortSignal,
    onProgress?: Callback<number>,
  ) => Promise<Result<null, RecordFailure | Aborted>>
}
