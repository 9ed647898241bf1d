import { useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { TextField } from "../parts/TextField.tsx"
import "../people/person.css"

type GroupFormProps = { readonly onAdd: (group: { readonly name: string; readonly place: string }) => Promise<void> }

/** The little that is needed to begin a group. */
export const GroupForm = ({ onAdd }: GroupFormProps) => {
  const [name, setName] = useState("")
  const [place, setPlace] = useState("")
  const [tried, setTried] = useState(false)
  const [adding, setAdding] = useState(false)
  const missing = name.trim() === ""
  const add = async () => {
    setTried(true)
    if (missing || adding) return
    setAdding(true)
    await onAdd({ name: name.trim(), place: place.trim() })
    setAdding(false)
  }
  return (
    <form
      class="stack person-form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField
        label={m.groups_name()}
        hint={m.groups_name_hint()}
        error={tried && missing ? m.groups_name_needed() : null}
        value={name}
        onInput={setName}
        required
      />
      <TextField label={m.groups_place()} value={place} onInput={setPlace} />
      <Button kind="primary" type="submit" busy={adding}>
        {m.groups_new_save()}
      </Button>
    </form>
  )
}
