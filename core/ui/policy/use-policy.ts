import type { RecordFailure } from "../../base/failure.ts"
import { live } from "../../bridge/live.ts"
import type { Policy } from "../../domain/policy.ts"
import { useCore, useLive } from "../core-context.tsx"

/** The agency's policy in force; null where there is none, and until it is known. */
export const usePolicy = (): Policy | null => {
  const core = useCore()
  const policy = useLive(() => live<Policy | null, RecordFailure>(next => core.policy.watch(null, next)), [core])
  return policy.state === "ready" ? policy.value : null
}
