import { useState } from "preact/hooks"
import type { Place } from "../../../bridge/place.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { TextField } from "../../../ui/parts/TextField.tsx"
import { useWhen } from "../../../ui/use-when.ts"
import { m } from "../../../words/messages.js"
import { beginLeaving } from "../../members.ts"
import { kindName } from "./kind-words.ts"

/** About the member, this device and its program, not about anyone they work with. */
const ownKinds = [
  "profile",
  "policy",
  "pack",
  "roster",
  "member",
  "membership",
  "target",
  "stream",
  "outbox",
  "told-page",
  "unsettled",
  "ask",
]

type RemoveByCountProps = {
  readonly place: Place
  /** Records of each kind. */
  readonly counts: Readonly<Record<string, number>>
}

/** Typing how many people would be lost makes it no slip of a thumb. */
export const RemoveByCount = ({ place, counts }: RemoveByCountProps) => {
  const when = useWhen()
  const [typed, setTyped] = useState("")
  const [error, setError] = useState<string | null>(null)
  const count = counts.participant ?? 0
  const lost = Object.entries(counts)
    .filter(([kind, many]) => many > 0 && !ownKinds.includes(kind))
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
