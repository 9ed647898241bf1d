import type { RecordFailure } from "../base/failure.ts"
import type { ParticipantId } from "../base/id.ts"
import { ok, type Result } from "../base/result.ts"

/** One kind of record: which of them someone owns, the removed as well, and the end of them. */
export type Erasable = {
  readonly ownedBy: (owner: ParticipantId) => Promise<readonly string[]>
  readonly erase: (ids: readonly string[]) => Promise<Result<null, RecordFailure>>
}

/**
 * Erases all that a person owns, kind after kind in the order given. The person comes last: broken off in between, they
 * are still in the list, and it can be done again.
 */
export const eraseAll =
  (kinds: readonly Erasable[]) =>
  async (owner: ParticipantId): Promise<Result<null, RecordFailure>> => {
    for (const { ownedBy, erase } of kinds) {
      const erased = await erase(await ownedBy(owner))
      if (!erased.ok) return erased
    }
    return ok(null)
  }
