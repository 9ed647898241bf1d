import { useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { TextField } from "../parts/TextField.tsx"

type AddLineProps = {
  readonly label: string
  /** Answers whether it was kept; the words stay in the field until they are. */
  readonly onAdd: (words: string) => Promise<boolean>
}

/** One line to add something to a list with; ready for the next one after each. */
export const AddLine = ({ label, onAdd }: AddLineProps) => {
  const [words, setWords] = useState("")
  const add = async () => {
    if (words.trim() !== "" && (await onAdd(words.trim()))) setWords("")
  }
  return (
    <form
      class="person-add"
      onSubmit={event => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField label={label} value={words} onInput={setWords} />
      <Button type="submit">{m.person_add()}</Button>
    </form>
  )
}
