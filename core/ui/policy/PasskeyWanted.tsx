import type { HandedOver, Unexpected, VaultLocked } from "../../base/failure.ts"
import { live } from "../../bridge/live.ts"
import type { Passkey } from "../../vault/api.ts"
import { m } from "../../words/messages.js"
import { useCore, useLive } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { usePolicy } from "./use-policy.ts"

/** The agency asks for a passkey and there is none: said until there is one, and nothing waits for it. */
export const PasskeyWanted = ({ lockSettings }: { readonly lockSettings: string }) => {
  const core = useCore()
  const policy = usePolicy()
  const passkeys = useLive(
    () => live<readonly Passkey[], VaultLocked | HandedOver | Unexpected>(next => core.vault.watchPasskeys(null, next)),
    [core],
  )
  if (policy?.passkey !== "required" || passkeys.state !== "ready" || passkeys.value.length > 0) return null
  return (
    <Notice
      kind="attention"
      title={m.policy_passkey_wanted({ agency: policy.agency })}
      actions={
        <Button kind="link" href={lockSettings}>
          {m.policy_passkey_add()}
        </Button>
      }
    >
      {m.policy_passkey_wanted_next()}
    </Notice>
  )
}
