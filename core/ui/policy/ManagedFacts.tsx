import type { Managed } from "../../domain/managed.ts"
import { m } from "../../words/messages.js"
import { useWhen } from "../use-when.ts"

const insertWords = ({ disabledFeatures, allowedOrigins = [] }: Managed): string | null => {
  if (disabledFeatures?.includes("insert")) return m.policy_not_allowed()
  return allowedOrigins.length > 0 ? m.policy_insert_only({ origins: allowedOrigins.join(" · ") }) : null
}

const passkeyWords = ({ disabledFeatures, requiredPasskey }: Managed): string | null => {
  if (disabledFeatures?.includes("passkeys")) return m.policy_passkey_off()
  return requiredPasskey ? m.policy_passkey_required() : null
}

/** What IT has set for this browser; what it says nothing of is left out. */
export const ManagedFacts = ({ managed }: { readonly managed: Managed }) => {
  const when = useWhen()
  const { idleLockMinutes, keepKey, disabledFeatures } = managed
  const facts: readonly (readonly [string, string | null])[] = [
    [m.policy_insert(), insertWords(managed)],
    [m.policy_idle(), idleLockMinutes === undefined ? null : when.minutes(idleLockMinutes)],
    [m.policy_passkey(), passkeyWords(managed)],
    [m.policy_copy(), disabledFeatures?.includes("copy") ? m.policy_not_allowed() : null],
    [m.policy_keep_key(), keepKey === false ? m.policy_not_allowed() : null],
  ]
  return (
    <dl class="facts">
      {facts.map(
        ([what, words]) =>
          words !== null && (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{words}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
