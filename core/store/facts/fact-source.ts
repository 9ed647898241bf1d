import type { RecordFailure } from "../../base/failure.ts"
import type { Result } from "../../base/result.ts"
import type { FactName, Facts } from "../../domain/facts/facts.ts"

/**
 * What counting reads. The same records have the same facts, whatever order they came in. Kinds not asked for answer no
 * facts. Removed and erased records have none.
 */
export type FactSource = {
  readonly read: (names: readonly FactName[]) => Promise<Result<Facts, RecordFailure>>
  /** Tells them now and after each change of one; also when the vault locks or unlocks. Answers how to stop. */
  readonly watch: (names: readonly FactName[], next: (result: Result<Facts, RecordFailure>) => void) => () => void
}
