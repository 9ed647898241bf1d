import type { RecordFailure } from "../../base/failure.ts"
import { live } from "../../bridge/live.ts"
import { type Rules, stricter } from "../../domain/managed.ts"
import { noPolicy } from "../../domain/policy.ts"
import type { RulesSet } from "../../policy/api.ts"
import { m } from "../../words/messages.js"
import { useCore, useLive } from "../core-context.tsx"

/** Who has set rules for this vault; null until it is known. */
export const useRulesSet = (): RulesSet | null => {
  const core = useCore()
  const set = useLive(() => live<RulesSet, RecordFailure>(next => core.policy.watch(null, next)), [core])
  return set.state === "ready" ? set.value : null
}

/** The rules that hold, and the words for whose they are; null where nobody has set any, and until it is known. */
export const usePolicy = (): (Rules & { readonly agency: string }) | null => {
  const set = useRulesSet()
  const managed = set?.managed.ok ? set.managed.value : null
  if (!set || (!set.policy && !managed)) return null
  return { ...stricter(set.policy ?? noPolicy, managed), agency: whose(set.policy?.agency, managed !== null) }
}

const whose = (agency: string | undefined, byIt: boolean): string => {
  if (agency === undefined) return m.policy_it()
  return byIt ? m.policy_agency_and_it({ agency }) : agency
}
