import { useEffect, useState } from "preact/hooks"
import type { BackupState } from "../../../backup/api.ts"
import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import type { Place } from "../../../bridge/place.ts"
import { useAct, useCore, useLive } from "../../../ui/core-context.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { Loading } from "../../../ui/parts/Loading.tsx"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"
import { RemoveByCount } from "./RemoveByCount.tsx"
import { RemoveCovered } from "./RemoveCovered.tsx"

/** Everything of one's own, off this device: what a backup holds at a word, anything else by counting it. */
export const RemoveVault = ({ place }: { readonly place: Place }) => {
  const core = useCore()
  const backup = useLive(() => live<BackupState, RecordFailure>(next => core.backup.watchState(null, next)), [core])
  return (
    <section>
      <p>{m.settings_remove_what()}</p>
      <p>{m.settings_remove_lock_instead()}</p>
      {backup.state === "loading" ? (
        <Loading what={m.settings_remove_counting()} />
      ) : backup.state === "ready" && backup.value.covers && backup.value.checkedAt ? (
        <RemoveCovered place={place} checkedAt={backup.value.checkedAt} />
      ) : (
        <Uncovered place={place} />
      )}
    </section>
  )
}

const Uncovered = ({ place }: { readonly place: Place }) => {
  const core = useCore()
  const act = useAct()
  const [counts, setCounts] = useState<Readonly<Record<string, number>> | null>(null)
  useEffect(() => {
    void act(core.system.storage()).then(found => found.ok && setCounts(found.value.records))
  }, [core, act])
  if (!counts) return <Loading what={m.settings_remove_counting()} />
  return (
    <>
      <Notice
        kind="danger"
        title={m.settings_remove_no_backup()}
        actions={
          <Button kind="link" href={hrefTo(paths.settingsOf("backup"))}>
            {m.settings_remove_make_backup()}
          </Button>
        }
      >
        {m.settings_remove_no_way_back()}
      </Notice>
      <RemoveByCount place={place} counts={counts} />
    </>
  )
}
