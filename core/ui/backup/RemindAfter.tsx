import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Field } from "../parts/Field.tsx"

const offered = [1, 3, 7, 14, 30]

/** How old the last checked backup may be before Today says so. */
export const RemindAfter = ({ days }: { readonly days: number }) => {
  const core = useCore()
  const act = useAct()
  const shown = offered.includes(days) ? offered : [...offered, days].sort((a, b) => a - b)
  return (
    <Field label={m.backup_remind()} hint={m.backup_remind_hint()}>
      {wiring => (
        <select
          {...wiring}
          class="input"
          value={String(days)}
          onChange={event => void act(core.backup.setReminder({ days: Number(event.currentTarget.value) }))}
        >
          {shown.map(n => (
            <option key={n} value={String(n)}>
              {m.backup_days({ days: n })}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
