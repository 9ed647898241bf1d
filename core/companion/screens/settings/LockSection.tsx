import type { Unexpected } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { Expander } from "../../../ui/parts/Expander.tsx"
import type { VaultState } from "../../../vault/api.ts"
import { m } from "../../../words/messages.js"
import { placeHere } from "../../members.ts"
import { isSheetUnchecked } from "../../sheet-unchecked.ts"
import { ChangePassphrase } from "./ChangePassphrase.tsx"
import { IdleMinutes } from "./IdleMinutes.tsx"
import { KeepKey } from "./KeepKey.tsx"
import { NewRecoverySheet } from "./NewRecoverySheet.tsx"
import { PasskeySection } from "./PasskeySection.tsx"
import { SheetUnchecked } from "./SheetUnchecked.tsx"

export const LockSection = () => {
  const core = useCore()
  const vault = useLive(() => live<VaultState, Unexpected>(next => core.vault.watch(null, next)), [core])
  return (
    <>
      <SheetUnchecked here />
      <section>
        {vault.state === "ready" && vault.value.state === "unlocked" && (
          <IdleMinutes lockAfterMs={vault.value.lockAfterMs} />
        )}
        <KeepKey />
      </section>
      <PasskeySection />
      <section>
        <Expander title={m.settings_passphrase()} name="lock">
          <ChangePassphrase />
        </Expander>
        <Expander title={m.settings_sheet()} name="lock" open={isSheetUnchecked(placeHere)}>
          <NewRecoverySheet />
        </Expander>
      </section>
    </>
  )
}
