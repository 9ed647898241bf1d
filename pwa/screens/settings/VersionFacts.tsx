import { useEffect, useState } from "preact/hooks"
import type { Defect } from "../../../core/base/defect.ts"
import type { Versions } from "../../../core/system/api.ts"
import { useAct, useCore, useToasts } from "../../../core/ui/core-context.tsx"
import { Button } from "../../../core/ui/parts/Button.tsx"
import { useWhen } from "../../../core/ui/use-when.ts"
import { m } from "../../../core/words/messages.js"
import { lookForUpdate, takeUpdate, updateWaits } from "../../updates.ts"

/** Which Handrail this is, what went wrong in it, and whether there is a newer one. */
export const VersionFacts = () => {
  const core = useCore()
  const act = useAct()
  const toasts = useToasts()
  const when = useWhen()
  const [versions, setVersions] = useState<Versions | null>(null)
  const [defects, setDefects] = useState<readonly Defect[]>([])
  const [looking, setLooking] = useState(false)
  useEffect(() => {
    void act(core.system.versions()).then(found => found.ok && setVersions(found.value))
    void act(core.system.defects()).then(found => found.ok && setDefects(found.value))
  }, [core, act])
  const look = async () => {
    setLooking(true)
    await lookForUpdate()
    setLooking(false)
    if (!updateWaits.value) toasts.say(navigator.onLine ? m.settings_update_none() : m.settings_update_offline())
  }

  return (
    <>
      <h2>{m.settings_versions()}</h2>
      {versions && (
        <dl class="facts">
          <dt>{m.app_name()}</dt>
          <dd>{versions.app}</dd>
          <dt>{m.settings_version_built()}</dt>
          <dd>{Number.isNaN(Date.parse(versions.builtAt)) ? versions.builtAt : when.moment(versions.builtAt)}</dd>
          <dt>{m.settings_version_content()}</dt>
          <dd>{versions.content}</dd>
          <dt>{m.settings_version_database()}</dt>
          <dd>{versions.database}</dd>
        </dl>
      )}
      {defects.length > 0 && (
        <div>
          <p>{m.settings_defects()}</p>
          <ul class="quiet">
            {defects.map(({ id, at, where }) => (
              <li key={id}>
                <b>{id}</b> · {where} · {when.moment(at)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {updateWaits.value ? (
        <Button onClick={() => void takeUpdate()}>{m.update_take()}</Button>
      ) : (
        <Button busy={looking} onClick={() => void look()}>
          {m.settings_update_look()}
        </Button>
      )}
    </>
  )
}
