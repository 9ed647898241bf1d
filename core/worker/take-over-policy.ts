import type { RecordFailure } from "../base/failure.ts"
import { newId, type PolicyId } from "../base/id.ts"
import { ok, type Result } from "../base/result.ts"
import { type KeptPolicy, type Policy, samePolicy } from "../domain/policy.ts"
import { inForce } from "../policy/in-force.ts"
import type { Collection } from "../store/collection.ts"

/**
 * Takes over what a program says of its policy: `before` is set aside, and `now` is in force, unless a later one is. A
 * policy that this vault has from elsewhere stays.
 */
export const takeOverPolicy =
  (policies: Collection<KeptPolicy, KeptPolicy>) =>
  async (before: Policy | null, now: Policy | null): Promise<Result<null, RecordFailure>> => {
    const heads = await policies.heads({})
    if (!heads.ok) return heads
    const replaced = heads.value.filter(one => !one.setAside && before !== null && samePolicy(one.policy, before))
    for (const { id } of samePolicy(before, now) ? [] : replaced) {
      const aside = await policies.change(id, one => ({ ...one, setAside: true }))
      if (!aside.ok) return aside
    }
    if (now === null) return ok(null)
    const left = await policies.heads({})
    if (!left.ok) return left
    const present = inForce(left.value)?.policy ?? null
    if (present && (samePolicy(present, now) || present.issuedOn > now.issuedOn)) return ok(null)
    return policies.add({ id: newId<PolicyId>(), policy: now, setAside: false })
  }
