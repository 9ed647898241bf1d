import { type Rules, stricter } from "../domain/managed.ts"
import { type KeptPolicy, mayKeepKey, noPolicy } from "../domain/policy.ts"
import type { Collection } from "../store/collection.ts"
import { inForce } from "./in-force.ts"
import { createManaged, type HeldManaged } from "./managed.ts"

/** What the vault must heed of the rules that are set for it. */
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

/** What nobody bounds stays free. */
const boundsOf = (policy: Rules | undefined, managed: HeldManaged): PolicyBounds => {
  const set = managed.now()
  const byIt = set.ok ? set.value : null
  if (!policy && !byIt) return none
  const rules = stricter(policy ?? { ...noPolicy, lockAfterMinutes: Number.POSITIVE_INFINITY }, byIt)
  return {
    longestLockAfterMs: rules.lockAfterMinutes * 60_000,
    shortestPassphrase: rules.passphraseAtLeast,
    keepKey: mayKeepKey(rules),
  }
}

/**
 * Follows the policy in force, and what IT has set, and tells their bounds after each change of them. While the vault is
 * locked the policy cannot be read: what was known last goes on holding.
 */
export const followBounds = (
  policies: Pick<Collection<KeptPolicy, KeptPolicy>, "watchHeads" | "heads">,
  onChange: (bounds: PolicyBounds) => void,
  managed: HeldManaged = createManaged(),
): {
  readonly now: () => PolicyBounds
  /** Read anew, for just after an unlock; a policy that cannot be read allows nothing. */
  readonly mayKeepKey: () => Promise<boolean>
  readonly stop: () => void
} => {
  let policy: Rules | undefined
  let bounds = boundsOf(policy, managed)
  const retake = () => {
    const next = boundsOf(policy, managed)
    const same =
      next.longestLockAfterMs === bounds.longestLockAfterMs &&
      next.shortestPassphrase === bounds.shortestPassphrase &&
      next.keepKey === bounds.keepKey
    bounds = next
    if (!same) onChange(next)
  }
  const read = async () => {
    const kept = await policies.heads({})
    return kept.ok && boundsOf(inForce(kept.value)?.policy, managed).keepKey
  }
  const stops = [
    policies.watchHeads({}, kept => {
      if (!kept.ok) return
      policy = inForce(kept.value)?.policy
      retake()
    }),
    managed.onChange(retake),
  ]
  return {
    now: () => bounds,
    mayKeepKey: read,
    stop: () => {
      for (const stop of stops) stop()
    },
  }
}
