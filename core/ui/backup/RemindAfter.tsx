import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Choice } from "../parts/Choice.tsx"

const offered = [1, 3, 7, 14, 30]

/** How old the last checked backup may be before Today says so. */
export const RemindAfter = ({ days }: { readonly days: number }) => {
  const core = useCore()
  const act = useAct()
  const shown = offered.includes(days) ? offered : [...offered, days].sort((a, b) => a - b)
  return (
    <Choice
      label={m.backup_remind()}
      hint={m.backup_remind_hint()}
      options={shown.map(n => ({ value: String(n), label: m.backup_days({ days: n }) }))}
      chosen={String(days)}
      onChoose={chosen => void act(core.backup.setReminder({ days: Number(chosen) }))}
    />
  )
}
