import { useState } from "preact/hooks"
import type { Participant } from "../../domain/participant.ts"
import type { PeopleApi } from "../../people/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Choice } from "../parts/Choice.tsx"
import { SavedField } from "../parts/SavedField.tsx"
import { TextField } from "../parts/TextField.tsx"
import { PersonMark } from "./PersonMark.tsx"
import { factsOptions, pronounOptions } from "./person-words.ts"
import "./person.css"

type Fields = Parameters<PeopleApi["change"]>[0]["fields"]

/** How Handrail speaks of a person, and whether they are on Today. Every change keeps itself. */
export const PersonDetails = ({ person }: { readonly person: Participant }) => {
  const core = useCore()
  const act = useAct()
  const [nameless, setNameless] = useState(false)
  const change = async (fields: Fields) => (await act(core.people.change({ id: person.id, fields }))).ok
  return (
    <div class="stack person-form">
      <SavedField
        label={m.person_chosen_name()}
        hint={m.person_chosen_name_hint()}
        value={person.chosenName}
        error={nameless ? m.person_chosen_name_needed() : null}
        onWrite={async (_, chosenName) => {
          setNameless(chosenName.trim() === "")
          return chosenName.trim() !== "" && (await change({ chosenName }))
        }}
      />
      <Choice
        label={m.person_pronoun()}
        options={pronounOptions()}
        chosen={person.pronoun}
        onChoose={pronoun => void change({ pronoun })}
      />
      <SavedField
        label={m.person_own_word()}
        hint={m.person_own_word_hint()}
        value={person.ownWord}
        onWrite={(_, ownWord) => change({ ownWord })}
        aside={<PersonMark person={person} path="ownWord" field={m.person_own_word()} text={person.ownWord} />}
      />
      <SavedField
        label={m.person_place()}
        hint={m.person_place_hint()}
        value={person.place}
        onWrite={(_, place) => change({ place })}
      />
      <TextField
        label={m.person_started()}
        type="date"
        value={person.startedOn}
        onInput={startedOn => {
          if (/^(19|20)\d\d-\d\d-\d\d$/.test(startedOn)) void change({ startedOn })
        }}
      />
      <Choice
        label={m.person_facts()}
        hint={m.person_facts_hint()}
        options={factsOptions()}
        chosen={person.condition ?? "none"}
        onChoose={facts => void change({ condition: facts === "none" ? null : facts })}
      />
      <Choice
        label={m.person_active()}
        options={[
          { value: "yes", label: m.person_active_yes(), hint: m.person_active_yes_hint() },
          { value: "no", label: m.person_active_no(), hint: m.person_active_no_hint() },
        ]}
        chosen={person.active ? "yes" : "no"}
        onChoose={active => void change({ active: active === "yes" })}
      />
    </div>
  )
}
