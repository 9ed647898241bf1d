import type { Aborted, RecordFailure } from "../../base/failure.ts"
import type { Result } from "../../base/result.ts"
import type { FactName, Facts } from "../../domain/facts/facts.ts"
import type { Recount } from "../../system/api.ts"

/**
 * What counting reads. The same records have the same facts, whatever order they came in. Kinds not asked for answer no
 * facts. Removed and erased records have none. A list is the same array for as long as nothing in it changed.
 */
export type FactSource = {
  readonly read: (names: readonly FactName[]) => Promise<Result<Facts, RecordFailure>>
  /** Tells them now and after each change of one; also when the vault locks or unlocks. Answers how to stop. */
  readonly watch: (names: readonly FactName[], next: (result: Result<Facts, RecordFailure>) => void) => () => void
  /** Makes all of them anew from the records. Broken off, it has changed nothing. `onProgress`: the part done, 0 to 1. */
  readonly rebuild: (
    signal?: AbortSignal,
    onProgress?: (part: number) => void,
  ) => Promise<Result<Recount, RecordFailure | Aborted>>
}
