import { mayKeepKey, type Policy } from "../../domain/policy.ts"
import { m } from "../../words/messages.js"
import { useWhen } from "../use-when.ts"

const allowed = (yes: boolean) => (yes ? m.policy_allowed() : m.policy_not_allowed())

const passkeyWords = ({ passkey, features }: Policy) => {
  if (!features.passkeys) return m.policy_passkey_off()
  return passkey === "required" ? m.policy_passkey_required() : m.policy_passkey_optional()
}

/** All that a policy says, rule by rule. */
export const PolicyFacts = ({ policy }: { readonly policy: Policy }) => {
  const when = useWhen()
  const facts: readonly (readonly [string, string])[] = [
    [m.policy_idle(), when.minutes(policy.lockAfterMinutes)],
    [m.policy_passphrase(), m.policy_characters({ count: policy.passphraseAtLeast })],
    [m.policy_passkey(), passkeyWords(policy)],
    [m.policy_retention(), m.policy_years({ count: policy.retentionYears })],
    [m.policy_backup(), when.age(policy.backupEveryDays)],
    [m.policy_copy(), allowed(policy.features.copyNotes)],
    [m.policy_share(), allowed(policy.features.shareSheet)],
    [m.policy_keep_key(), allowed(mayKeepKey(policy))],
  ]
  return (
    <dl class="facts">
      {facts.map(([what, words]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
