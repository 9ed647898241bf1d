import { useCallback, useEffect, useState } from "preact/hooks"
import type { Storage } from "../../../core/system/api.ts"
import { useAct, useCore, useToasts } from "../../../core/ui/core-context.tsx"
import { Button } from "../../../core/ui/parts/Button.tsx"
import { Loading } from "../../../core/ui/parts/Loading.tsx"
import { Notice } from "../../../core/ui/parts/Notice.tsx"
import { useWhen } from "../../../core/ui/use-when.ts"
import { m } from "../../../core/words/messages.js"
import { kindName } from "./kind-words.ts"
import { SoundnessCheck } from "./SoundnessCheck.tsx"
import { TablesCopy } from "./TablesCopy.tsx"
import { VersionFacts } from "./VersionFacts.tsx"

/** What is kept here, whether the browser promised to keep it, and whether it is as Handrail left it. */
export const StorageSection = () => {
  const core = useCore()
  const act = useAct()
  const toasts = useToasts()
  const [storage, setStorage] = useState<Storage | null>(null)
  const look = useCallback(async () => {
    const found = await act(core.system.storage())
    if (found.ok) setStorage(found.value)
  }, [core, act])
  useEffect(() => {
    void look()
  }, [look])
  const ask = async () => {
    const persisted = await navigator.storage.persist()
    if (!persisted) toasts.say(m.settings_storage_still_not())
    await look()
  }

  return (
    <>
      <section>
        {storage ? (
          <Kept storage={storage} onAsk={() => void ask()} />
        ) : (
          <Loading what={m.settings_storage_opening()} />
        )}
      </section>
      <section>
        <SoundnessCheck />
      </section>
      <TablesCopy />
      <section>
        <VersionFacts />
      </section>
    </>
  )
}

const megabyte = 1_000_000

const Kept = ({ storage, onAsk }: { readonly storage: Storage; readonly onAsk: () => void }) => {
  const when = useWhen()
  const size = (bytes: number | null) =>
    bytes === null
      ? m.settings_storage_unknown()
      : m.settings_storage_mb({ mb: when.number(Math.max(0.1, Math.round((bytes / megabyte) * 10) / 10)) })
  return (
    <>
      <dl class="facts">
        {Object.entries(storage.records).map(([kind, count]) => (
          <div key={kind}>
            <dt>{kindName(kind)}</dt>
            <dd>{when.number(count)}</dd>
          </div>
        ))}
        <div>
          <dt>{m.settings_storage_used()}</dt>
          <dd>{size(storage.usedBytes)}</dd>
        </div>
        <div>
          <dt>{m.settings_storage_quota()}</dt>
          <dd>{size(storage.quotaBytes)}</dd>
        </div>
      </dl>
      {storage.persisted ? (
        <Notice kind="done" title={m.first_keep_yes()}>
          {m.first_keep_yes_next()}
        </Notice>
      ) : (
        <Notice
          kind="attention"
          title={m.first_keep_no()}
          actions={
            <Button kind="link" onClick={onAsk}>
              {m.settings_storage_ask()}
            </Button>
          }
        >
          {m.settings_storage_not_persisted()}
        </Notice>
      )}
    </>
  )
}
