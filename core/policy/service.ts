import { watching } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import { newId, type PolicyId } from "../base/id.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { together } from "../base/together.ts"
import type { KeptPolicy, Policy } from "../domain/policy.ts"
import type { Collection } from "../store/collection.ts"
import type { PolicyApi, RulesSet } from "./api.ts"
import { inForce } from "./in-force.ts"
import { createManaged, type HeldManaged } from "./managed.ts"
import { parsePolicy } from "./parse-policy.ts"

type PolicyDeps = {
  readonly policies: Collection<KeptPolicy, KeptPolicy>
  readonly managed?: HeldManaged
}

/** The room of the agency's rules. */
export const createPolicy = ({ policies, managed = createManaged() }: PolicyDeps): PolicyApi => {
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
        (next: (rules: Result<RulesSet, RecordFailure>) => void) =>
          together<{ kept: readonly KeptPolicy[]; managed: RulesSet["managed"] }, RecordFailure>(
            {
              kept: toKept => policies.watchHeads({}, toKept),
              managed: toManaged => {
                toManaged(ok(managed.now()))
                return managed.onChange(() => toManaged(ok(managed.now())))
              },
            },
            both =>
              next(
                both.ok ? ok({ policy: inForce(both.value.kept)?.policy ?? null, managed: both.value.managed }) : both,
              ),
          ),
        onChange,
      ),
    async setManaged({ values }) {
      managed.take(values)
      return ok(null)
    },
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
