import { useState } from "preact/hooks"
import { noPolicy } from "../../../domain/policy.ts"
import { useAct, useCore } from "../../../ui/core-context.tsx"
import { Field } from "../../../ui/parts/Field.tsx"
import { SetByAgency } from "../../../ui/policy/SetByAgency.tsx"
import { usePolicy } from "../../../ui/policy/use-policy.ts"
import { useWhen } from "../../../ui/use-when.ts"
import { m } from "../../../words/messages.js"

const minuteMs = 60_000
/** What a thumb can choose; a policy may allow more, but nobody chooses an hour by a slider. */
const longestMinutes = 30

/** The number follows the thumb at once; the vault hears of it when the thumb rests. */
export const IdleMinutes = ({ lockAfterMs }: { readonly lockAfterMs: number }) => {
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  const policy = usePolicy()
  const most = Math.min(longestMinutes, policy?.lockAfterMinutes ?? noPolicy.lockAfterMinutes)
  const [moving, setMoving] = useState<number | null>(null)
  const shown = Math.min(most, Math.max(1, moving ?? Math.round(lockAfterMs / minuteMs)))
  const set = async (chosen: number) => {
    await act(core.vault.setIdle({ lockAfterMs: chosen * minuteMs }))
    setMoving(null)
  }
  return (
    <div class="stack">
      <Field label={m.settings_idle()} hint={m.settings_idle_hint()}>
        {wiring => (
          <div class="idle-range">
            <input
              {...wiring}
              type="range"
              min={1}
              max={most}
              value={shown}
              aria-valuetext={when.minutes(shown)}
              onInput={event => setMoving(event.currentTarget.valueAsNumber)}
              onChange={event => void set(event.currentTarget.valueAsNumber)}
            />
            <output for={wiring.id}>{when.minutes(shown)}</output>
          </div>
        )}
      </Field>
      {policy && <SetByAgency words={m.policy_no_more_than({ minutes: when.minutes(policy.lockAfterMinutes) })} />}
    </div>
  )
}
