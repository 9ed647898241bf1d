import { useState } from "preact/hooks"
import type { HandedOver, Unexpected, VaultLocked } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import { useCore, useLive, useToasts } from "../../../ui/core-context.tsx"
import { Expander } from "../../../ui/parts/Expander.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { SetByAgency } from "../../../ui/policy/SetByAgency.tsx"
import { usePolicy } from "../../../ui/policy/use-policy.ts"
import { AddPasskey } from "../../../ui/unlock/AddPasskey.tsx"
import { passkeysHere } from "../../../ui/unlock/passkey.ts"
import type { Passkey } from "../../../vault/api.ts"
import { m } from "../../../words/messages.js"
import { PasskeyRow } from "./PasskeyRow.tsx"

/** The passkeys of this vault. Where the browser knows of none, those made elsewhere can still be removed. */
export const PasskeySection = () => {
  const core = useCore()
  const passkeys = useLive(
    () => live<readonly Passkey[], VaultLocked | HandedOver | Unexpected>(next => core.vault.watchPasskeys(null, next)),
    [core],
  )
  if (!passkeysHere() && (passkeys.state !== "ready" || passkeys.value.length === 0)) return null
  return (
    <section>
      <h2>{m.passkey_list()}</h2>
      <p>{m.passkey_list_what()}</p>
      <Ready of={passkeys} what={m.passkey_opening()} lines={1}>
        {list => (
          <>
            {list.length > 0 && (
              <ul class="list passkeys" aria-label={m.passkey_list()}>
                {list.map(passkey => (
                  <PasskeyRow key={passkey.credentialId} of={passkey} />
                ))}
              </ul>
            )}
            {passkeysHere() && <AnotherPasskey existing={list} />}
          </>
        )}
      </Ready>
    </section>
  )
}

const AnotherPasskey = ({ existing }: { readonly existing: readonly Passkey[] }) => {
  const toasts = useToasts()
  const policy = usePolicy()
  const [round, setRound] = useState(0)
  if (policy && !policy.features.passkeys) return <SetByAgency words={m.policy_passkey_off()} />
  const added = (name: string) => {
    toasts.say(m.passkey_added({ name }))
    setRound(round + 1)
  }
  return (
    <Expander title={m.passkey_add()} key={round} name="lock">
      <AddPasskey existing={existing} onAdded={added} />
    </Expander>
  )
}
