import { useState } from "preact/hooks"
import type { BackupState } from "../../../backup/api.ts"
import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import { BackupStanding } from "../../../ui/backup/BackupStanding.tsx"
import { BringBack } from "../../../ui/backup/BringBack.tsx"
import { CheckBackup } from "../../../ui/backup/CheckBackup.tsx"
import { KeepInPlaces } from "../../../ui/backup/KeepInPlaces.tsx"
import { MakeBackup } from "../../../ui/backup/MakeBackup.tsx"
import { RemindAfter } from "../../../ui/backup/RemindAfter.tsx"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import type { FileWay } from "../../../ui/hand-over-file.ts"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { m } from "../../../words/messages.js"
import { isAppleTouch, isInstalled } from "../../install.ts"
import { placeHere } from "../../members.ts"

/** Backups of this vault: how things stand, make one, check one, bring records back from one. */
export const BackupSection = () => {
  const core = useCore()
  const state = useLive(() => live<BackupState, RecordFailure>(next => core.backup.watchState(null, next)), [core])
  const [handedBy, setHandedBy] = useState<FileWay | null>(null)
  const sample = placeHere === "sample"
  const known = state.state === "ready" ? state.value : null
  const unchecked = known !== null && known.lastAt !== null && !known.checked
  return (
    <>
      <section>
        {sample && <p>{m.backup_sample()}</p>}
        {!(sample && known?.lastAt === null) && (
          <Ready of={state} what={m.backup_remind_opening()} lines={1}>
            {value => (
              <div role="status">
                <BackupStanding state={value} handedBy={handedBy} />
              </div>
            )}
          </Ready>
        )}
        <MakeBackup downloads={!(isAppleTouch() && isInstalled())} quiet={unchecked} onHanded={setHandedBy} />
      </section>
      {known && <KeepInPlaces inPlaces={known.inPlaces} />}
      <section>
        <h2>{m.backup_check()}</h2>
        <CheckBackup wanted={unchecked} />
      </section>
      <section>
        <h2>{m.backup_bring()}</h2>
        <BringBack />
      </section>
      {!sample && known && (
        <section>
          <RemindAfter days={known.remindAfterDays} />
        </section>
      )}
    </>
  )
}
