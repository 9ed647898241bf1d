import { useState } from "preact/hooks"
import type { RecordFailure } from "../../../core/base/failure.ts"
import { live } from "../../../core/bridge/live.ts"
import type { PersonLine } from "../../../core/people/api.ts"
import { useAct, useCore, useLive } from "../../../core/ui/core-context.tsx"
import { Button } from "../../../core/ui/parts/Button.tsx"
import { Notice } from "../../../core/ui/parts/Notice.tsx"
import { Ready } from "../../../core/ui/parts/Ready.tsx"
import { TextField } from "../../../core/ui/parts/TextField.tsx"
import { m } from "../../../core/words/messages.js"
import { forgetPlace } from "../../members.ts"

/** Everything of one's own, off this device. Typing how many people that is makes it no slip of a thumb. */
export const RemoveVault = () => {
  const core = useCore()
  const people = useLive(
    () => live<readonly PersonLine[], RecordFailure>(next => core.people.watchAll(null, next)),
    [core],
  )
  return (
    <section>
      <p>{m.settings_remove_what()}</p>
      <Notice kind="danger" title={m.settings_remove_no_way_back()}>
        {m.settings_remove_lock_instead()}
      </Notice>
      <Ready of={people} what={m.settings_remove_counting()}>
        {lines => <Confirm count={lines.length} />}
      </Ready>
    </section>
  )
}

const Confirm = ({ count }: { readonly count: number }) => {
  const core = useCore()
  const act = useAct()
  const [typed, setTyped] = useState("")
  const [error, setError] = useState<string | null>(null)
  const remove = async (event: Event) => {
    event.preventDefault()
    if (typed.trim() !== String(count)) return setError(m.settings_remove_other_number())
    if ((await act(core.system.wipe())).ok) forgetPlace("own")
  }
  return (
    <form class="stack" onSubmit={remove}>
      <TextField
        label={m.settings_remove_type({ count })}
        hint={m.settings_remove_type_hint()}
        type="number"
        value={typed}
        error={error}
        onInput={now => {
          setTyped(now)
          setError(null)
        }}
      />
      <Button kind="danger" type="submit">
        {m.settings_remove_now()}
      </Button>
    </form>
  )
}
