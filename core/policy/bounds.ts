import type { RecordFailure } from "../base/failure.ts"
import type { Result } from "../base/result.ts"
import { type KeptPolicy, mayKeepKey, noPolicy } from "../domain/policy.ts"
import type { Collection } from "../store/collection.ts"
import { inForce } from "./in-force.ts"

/** What the vault must heed of a policy. */
type PolicyBounds = {
  readonly longestLockAfterMs: number
  readonly shortestPassphrase: number
  readonly keepKey: boolean
}

const none: PolicyBounds = {
  longestLockAfterMs: Number.POSITIVE_INFINITY,
  shortestPassphrase: noPolicy.passphraseAtLeast,
  keepKey: mayKeepKey(noPolicy),
}

/**
 * Follows the policy in force and tells its bounds after each change of them. While the vault is locked the policy
 * cannot be read: what was known last goes on holding.
 */
export const followBounds = (
  policies: Pick<Collection<KeptPolicy, KeptPolicy>, "watchHeads" | "heads">,
  onChange: (bounds: PolicyBounds) => void,
): {
  readonly now: () => PolicyBounds
  /** Read anew, for just after an unlock; a policy that cannot be read allows nothing. */
  readonly mayKeepKey: () => Promise<boolean>
  readonly stop: () => void
} => {
  let bounds = none
  const take = (kept: Result<readonly KeptPolicy[], RecordFailure>) => {
    if (!kept.ok) return
    const policy = inForce(kept.value)?.policy
    const next = policy
      ? {
          longestLockAfterMs: policy.lockAfterMinutes * 60_000,
          shortestPassphrase: policy.passphraseAtLeast,
          keepKey: mayKeepKey(policy),
        }
      : none
    const same =
      next.longestLockAfterMs === bounds.longestLockAfterMs &&
      next.shortestPassphrase === bounds.shortestPassphrase &&
      next.keepKey === bounds.keepKey
    bounds = next
    if (!same) onChange(next)
  }
  const read = async () => {
    const kept = await policies.heads({})
    return kept.ok && mayKeepKey(inForce(kept.value)?.policy ?? noPolicy)
  }
  return { now: () => bounds, mayKeepKey: read, stop: policies.watchHeads({}, take) }
}
