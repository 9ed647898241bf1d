import { useState } from "preact/hooks"
import type { Unexpected } from "../../../core/base/failure.ts"
import { live } from "../../../core/bridge/live.ts"
import { useAct, useCore, useLive } from "../../../core/ui/core-context.tsx"
import { Expander } from "../../../core/ui/parts/Expander.tsx"
import { Field } from "../../../core/ui/parts/Field.tsx"
import { useWhen } from "../../../core/ui/use-when.ts"
import type { VaultState } from "../../../core/vault/api.ts"
import { m } from "../../../core/words/messages.js"
import { ChangePassphrase } from "./ChangePassphrase.tsx"
import { NewRecoverySheet } from "./NewRecoverySheet.tsx"

const minuteMs = 60_000

export const LockSection = () => {
  const core = useCore()
  const vault = useLive(() => live<VaultState, Unexpected>(next => core.vault.watch(null, next)), [core])
  return (
    <>
      <section>
        {vault.state === "ready" && vault.value.state === "unlocked" && (
          <IdleMinutes minutes={Math.round(vault.value.lockAfterMs / minuteMs)} />
        )}
      </section>
      <section>
        <Expander title={m.settings_passphrase()} name="lock">
          <ChangePassphrase />
        </Expander>
        <Expander title={m.settings_sheet()} name="lock">
          <NewRecoverySheet />
        </Expander>
      </section>
    </>
  )
}

/** The number follows the thumb at once; the vault hears of it when the thumb rests. */
const IdleMinutes = ({ minutes }: { readonly minutes: number }) => {
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  const [moving, setMoving] = useState<number | null>(null)
  const shown = Math.min(30, Math.max(1, moving ?? minutes))
  const set = async (chosen: number) => {
    await act(core.vault.setIdle({ lockAfterMs: chosen * minuteMs }))
    setMoving(null)
  }
  return (
    <Field label={m.settings_idle()} hint={m.settings_idle_hint()}>
      {wiring => (
        <div class="idle-range">
          <input
            {...wiring}
            type="range"
            min={1}
            max={30}
            value={shown}
            aria-valuetext={when.minutes(shown)}
            onInput={event => setMoving(event.currentTarget.valueAsNumber)}
            onChange={event => void set(event.currentTarget.valueAsNumber)}
          />
          <output for={wiring.id}>{when.minutes(shown)}</output>
        </div>
      )}
    </Field>
  )
}
