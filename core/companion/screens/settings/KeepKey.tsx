import { useState } from "preact/hooks"
import { mayKeepKey } from "../../../domain/policy.ts"
import { Checkbox } from "../../../ui/parts/Checkbox.tsx"
import { SetByAgency } from "../../../ui/policy/SetByAgency.tsx"
import { usePolicy } from "../../../ui/policy/use-policy.ts"
import { m } from "../../../words/messages.js"
import { placeHere } from "../../members.ts"
import { useShell } from "../../shell.ts"

/** Whether closing the side panel leaves the vault open until the idle lock. */
export const KeepKey = () => {
  const { resting } = useShell()
  const policy = usePolicy()
  const [wanted, setWanted] = useState(() => placeHere !== null && (resting?.isWanted(placeHere) ?? false))
  if (!resting) return null
  if (policy && !mayKeepKey(policy)) return <SetByAgency words={m.policy_no_keep_key()} />
  const change = (on: boolean) => {
    setWanted(on)
    void resting.setWanted(on)
  }
  return (
    <div class="stack-close">
      <Checkbox label={m.settings_keep_key()} checked={wanted} onChange={change} />
      <p class="quiet">{m.settings_keep_key_hint()}</p>
    </div>
  )
}
