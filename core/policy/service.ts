import { watching } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import { newId, type PolicyId } from "../base/id.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { through } from "../base/together.ts"
import type { KeptPolicy, Policy } from "../domain/policy.ts"
import type { Collection } from "../store/collection.ts"
import type { PolicyApi } from "./api.ts"
import { inForce } from "./in-force.ts"
import { parsePolicy } from "./parse-policy.ts"

/** The room of the agency's rules. */
export const createPolicy = ({ policies }: { readonly policies: Collection<KeptPolicy, KeptPolicy> }): PolicyApi => {
  const now = async (): Promise<Result<KeptPolicy | null, RecordFailure>> => {
    const heads = await policies.heads({})
    return heads.ok ? ok(inForce(heads.value)) : heads
  }
  const read = async (text: string): Promise<Result<Policy, RecordFailure>> => {
    const [policy, present] = [parsePolicy(text), await now()]
    if (!policy.ok) return policy
    if (!present.ok) return present
    const earlier = present.value !== null && policy.value.issuedOn < present.value.policy.issuedOn
    return earlier ? fail({ type: "Malformed", what: "policy issuedOn" }) : policy
  }

  return {
    watch: async (_, onChange) =>
      watching(
        through(
          (next: (kept: Result<readonly KeptPolicy[], RecordFailure>) => void) => policies.watchHeads({}, next),
          heads => inForce(heads)?.policy ?? null,
        ),
        onChange,
      ),
    read: async ({ text }) => read(text),
    async adopt({ text }) {
      const policy = await read(text)
      return policy.ok ? policies.add({ id: newId<PolicyId>(), policy: policy.value, setAside: false }) : policy
    },
    async setAside() {
      const heads = await policies.heads({})
      if (!heads.ok) return heads
      // All of them: setting one aside must not bring back the one before it.
      for (const { id, setAside } of heads.value) {
        const done = setAside ? ok(null) : await policies.change(id, kept => ({ ...kept, setAside: true }))
        if (!done.ok) return done
      }
      return ok(null)
    },
  }
}
