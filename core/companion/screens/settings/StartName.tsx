import { useState } from "preact/hooks"
import { TextField } from "../../../ui/parts/TextField.tsx"
import { m } from "../../../words/messages.js"
import { asName, isTaken } from "../../member-list.ts"
import { members, nameMember, placeHere } from "../../members.ts"

/** What this member is called on the start screen. Kept as it is typed; a name that someone else has is not. */
export const StartName = () => {
  const place = placeHere ?? "own"
  const [typed, setTyped] = useState(members.value.find(member => member.place === place)?.name ?? "")
  const taken = isTaken(members.value, place, typed)
  return (
    <TextField
      label={m.start_name()}
      hint={m.start_name_hint()}
      value={typed}
      error={taken ? m.start_name_taken() : null}
      onInput={now => {
        setTyped(now)
        if (!isTaken(members.value, place, now)) nameMember(place, asName(now))
      }}
    />
  )
}
