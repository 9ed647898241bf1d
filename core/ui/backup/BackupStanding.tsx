import type { BackupState } from "../../backup/api.ts"
import { m } from "../../words/messages.js"
import type { FileWay } from "../hand-over-file.ts"
import { Notice } from "../parts/Notice.tsx"
import { useWhen } from "../use-when.ts"

type BackupStandingProps = {
  readonly state: BackupState
  /** The way the last one went, where that was just now. */
  readonly handedBy: FileWay | null
}

/** Where the vault stands with its backups. Never says *saved* of a file that was not read back. */
export const BackupStanding = ({ state, handedBy }: BackupStandingProps) => {
  const { moment } = useWhen()
  if (state.lastAt === null)
    return (
      <Notice kind="attention" title={m.backup_never()}>
        {m.backup_never_next()}
      </Notice>
    )
  if (!state.checked && handedBy)
    return (
      <Notice kind="attention" title={handedBy === "share" ? m.backup_handed_share() : m.backup_handed_download()}>
        {m.backup_handed_next()}
      </Notice>
    )
  if (!state.checked)
    return (
      <Notice kind="attention" title={m.backup_unchecked()}>
        {m.backup_unchecked_next({ when: moment(state.lastAt) })}
      </Notice>
    )
  const when = moment(state.lastAt)
  return state.covers ? (
    <Notice kind="done" title={m.backup_saved()}>
      {m.backup_saved_covers({ when })}
    </Notice>
  ) : (
    <Notice title={m.backup_since()}>{m.backup_saved_since({ when })}</Notice>
  )
}
