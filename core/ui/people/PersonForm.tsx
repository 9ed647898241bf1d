import { useState } from "preact/hooks"
import { type Day, systemClock } from "../../base/clock.ts"
import type { Pronoun } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Choice } from "../parts/Choice.tsx"
import { TextField } from "../parts/TextField.tsx"
import { pronounOptions } from "./person-words.ts"
import "./person.css"

export type NewPersonWords = {
  readonly chosenName: string
  readonly pronoun: Pronoun
  readonly startedOn: Day
  readonly place: string
}

type PersonFormProps = { readonly onAdd: (person: NewPersonWords) => Promise<void> }

/** The little that is needed to begin with someone. All else can be told later. */
export const PersonForm = ({ onAdd }: PersonFormProps) => {
  const [chosenName, setName] = useState("")
  const [pronoun, setPronoun] = useState<Pronoun>("they")
  const [startedOn, setStarted] = useState<Day>(() => systemClock.today())
  const [place, setPlace] = useState("")
  const [tried, setTried] = useState(false)
  const [adding, setAdding] = useState(false)
  const nameMissing = chosenName.trim() === ""
  const dayMissing = startedOn === ""
  const add = async () => {
    setTried(true)
    if (nameMissing || dayMissing || adding) return
    setAdding(true)
    await onAdd({ chosenName: chosenName.trim(), pronoun, startedOn, place: place.trim() })
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
        label={m.person_chosen_name()}
        hint={m.person_chosen_name_hint()}
        error={tried && nameMissing ? m.person_chosen_name_needed() : null}
        value={chosenName}
        onInput={setName}
        required
      />
      <Choice label={m.person_pronoun()} options={pronounOptions()} chosen={pronoun} onChoose={setPronoun} />
      <TextField
        label={m.person_started()}
        type="date"
        value={startedOn}
        onInput={setStarted}
        error={tried && dayMissing ? m.person_started_needed() : null}
      />
      <TextField label={m.person_place()} hint={m.person_place_hint()} value={place} onInput={setPlace} />
      <Button kind="primary" type="submit" busy={adding}>
        {m.person_new_save()}
      </Button>
    </form>
  )
}
