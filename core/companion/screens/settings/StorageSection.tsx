import { useCallback, useEffect, useState } from "preact/hooks"
import type { Storage } from "../../../system/api.ts"
import { useAct, useCore } from "../../../ui/core-context.tsx"
import { Loading } from "../../../ui/parts/Loading.tsx"
import { useWhen } from "../../../ui/use-when.ts"
import { m } from "../../../words/messages.js"
import { CountAnew } from "./CountAnew.tsx"
import { KeepPromise } from "./KeepPromise.tsx"
import { kindName } from "./kind-words.ts"
import { RoomLeft } from "./RoomLeft.tsx"
import { SoundnessCheck } from "./SoundnessCheck.tsx"
import { TablesCopy } from "./TablesCopy.tsx"
import { VersionFacts } from "./VersionFacts.tsx"

/** What is kept here, whether the browser promised to keep it, and whether it is as Handrail left it. */
export const StorageSection = () => {
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  const [storage, setStorage] = useState<Storage | null>(null)
  const look = useCallback(async () => {
    const found = await act(core.system.storage())
    if (found.ok) setStorage(found.value)
  }, [core, act])
  useEffect(() => {
    void look()
  }, [look])
  if (!storage) return <Loading what={m.settings_storage_opening()} />
  return (
    <>
      <section>
        <h2>{m.settings_storage_here()}</h2>
        <dl class="facts">
          {Object.entries(storage.records).map(([kind, count]) => (
            <div key={kind}>
              <dt>{kindName(kind)}</dt>
              <dd>{when.number(count)}</dd>
            </div>
          ))}
        </dl>
        <KeepPromise persisted={storage.persisted} onAsked={() => void look()} />
      </section>
      <section>
        <h2>{m.room_left()}</h2>
        <RoomLeft usedBytes={storage.usedBytes} quotaBytes={storage.quotaBytes} />
      </section>
      <section>
        <SoundnessCheck />
      </section>
      <section>
        <CountAnew />
      </section>
      <TablesCopy />
      <section>
        <VersionFacts />
      </section>
    </>
  )
}
