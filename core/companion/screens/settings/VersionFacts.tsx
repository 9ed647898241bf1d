import { useEffect, useState } from "preact/hooks"
import type { Defect } from "../../../base/defect.ts"
import type { Versions } from "../../../system/api.ts"
import { useAct, useCore, useToasts } from "../../../ui/core-context.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { useWhen } from "../../../ui/use-when.ts"
import { m } from "../../../words/messages.js"
import { type Updates, useShell } from "../../shell.ts"

/** Which Handrail this is, what went wrong in it, and whether there is a newer one. */
export const VersionFacts = () => {
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  const { updates } = useShell()
  const [versions, setVersions] = useState<Versions | null>(null)
  const [defects, setDefects] = useState<readonly Defect[]>([])
  useEffect(() => {
    void act(core.system.versions()).then(found => found.ok && setVersions(found.value))
    void act(core.system.defects()).then(found => found.ok && setDefects(found.value))
  }, [core, act])
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
      {updates && <Newest updates={updates} />}
    </>
  )
}

/** Whether there is a newer version, and the way to it. */
const Newest = ({ updates }: { readonly updates: Updates }) => {
  const toasts = useToasts()
  const [looking, setLooking] = useState(false)
  const look = async () => {
    setLooking(true)
    await updates.look()
    setLooking(false)
    if (!updates.waits.value) toasts.say(navigator.onLine ? m.settings_update_none() : m.settings_update_offline())
  }
  return updates.waits.value ? (
    <Button onClick={() => void updates.take()}>{m.update_take()}</Button>
  ) : (
    <Button busy={looking} onClick={() => void look()}>
      {m.settings_update_look()}
    </Button>
  )
}
