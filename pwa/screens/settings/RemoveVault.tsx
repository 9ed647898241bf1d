import { useEffect, useState } from "preact/hooks"
import type { Place } from "../../../core/bridge/place.ts"
import { useAct, useCore } from "../../../core/ui/core-context.tsx"
import { Button } from "../../../core/ui/parts/Button.tsx"
import { Loading } from "../../../core/ui/parts/Loading.tsx"
import { Notice } from "../../../core/ui/parts/Notice.tsx"
import { TextField } from "../../../core/ui/parts/TextField.tsx"
import { useWhen } from "../../../core/ui/use-when.ts"
import { m } from "../../../core/words/messages.js"
import { beginLeaving } from "../../members.ts"
import { kindName } from "./kind-words.ts"

type Counts = Readonly<Record<string, number>>

/** Everything of one's own, off this device. Typing how many people that is makes it no slip of a thumb. */
export const RemoveVault = ({ place }: { readonly place: Place }) => {
  const core = useCore()
  const act = useAct()
  const [counts, setCounts] = useState<Counts | null>(null)
  useEffect(() => {
    void act(core.system.storage()).then(found => found.ok && setCounts(found.value.records))
  }, [core, act])
  return (
    <section>
      <p>{m.settings_remove_what()}</p>
      <Notice kind="danger" title={m.settings_remove_no_way_back()}>
        {m.settings_remove_lock_instead()}
      </Notice>
      {counts ? <Confirm counts={counts} place={place} /> : <Loading what={m.settings_remove_counting()} />}
    </section>
  )
}

const Confirm = ({ counts, place }: { readonly counts: Counts; readonly place: Place }) => {
  const when = useWhen()
  const [typed, setTyped] = useState("")
  const [error, setError] = useState<string | null>(null)
  const count = counts.participant ?? 0
  const lost = Object.entries(counts)
    .filter(([kind, many]) => many > 0 && kind !== "profile")
    .map(([kind, many]) => `${kindName(kind)}: ${when.number(many)}`)
  const remove = (event: Event) => {
    event.preventDefault()
    if (typed.trim() !== String(count)) return setError(m.settings_remove_other_number())
    beginLeaving(place)
  }
  return (
    <form class="stack" onSubmit={remove}>
      {lost.length > 0 && <p>{m.settings_remove_lost({ lost: when.list(lost) })}</p>}
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
