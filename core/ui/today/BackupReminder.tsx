import type { BackupState } from "../../backup/api.ts"
import type { RecordFailure } from "../../base/failure.ts"
import { live } from "../../bridge/live.ts"
import { m } from "../../words/messages.js"
import { useCore, useLive } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"

/** Says when it is time for a backup; nothing otherwise. */
export const BackupReminder = () => {
  const core = useCore()
  const when = useWhen()
  const state = useLive(() => live<BackupState, RecordFailure>(next => core.backup.watchState(null, next)), [core])
  if (state.state !== "ready" || !state.value.due) return null
  const { checkedAt } = state.value
  return (
    <Notice
      kind="attention"
      title={m.backup_due_title()}
      actions={
        <Button kind="link" href={hrefTo(paths.settingsOf("backup"))}>
          {m.backup_again()}
        </Button>
      }
    >
      {checkedAt === null ? m.backup_due_none() : m.backup_due_next({ when: when.moment(checkedAt) })}
    </Notice>
  )
}
