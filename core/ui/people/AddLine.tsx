import { Plus } from "lucide"
import { useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { TextField } from "../parts/TextField.tsx"

type AddLineProps = {
  readonly label: string
  /** Answers whether it was kept; the words stay in the field until they are. */
  readonly onAdd: (words: string) => Promise<boolean>
}

/** Adds to a list: a quiet button, then one line to write in, ready for the next one after each. */
export const AddLine = ({ label, onAdd }: AddLineProps) => {
  const [open, setOpen] = useState(false)
  const [words, setWords] = useState("")
  const add = async () => {
    if (words.trim() !== "" && (await onAdd(words.trim()))) setWords("")
  }
  if (!open)
    return (
      <div>
        <Button kind="link" icon={Plus} onClick={() => setOpen(true)}>
          {label}
        </Button>
      </div>
    )
  return (
    <form
      class="person-add"
      onSubmit={event => {
        event.preventDefault()
        void add()
      }}
      onKeyDown={event => {
        if (event.key === "Escape" && words === "") setOpen(false)
      }}
    >
      <TextField label={label} value={words} onInput={setWords} first />
      <Button type="submit">{m.person_add()}</Button>
    </form>
  )
}
