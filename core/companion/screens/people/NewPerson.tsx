import { useLocation } from "wouter-preact"
import { useAct, useCore } from "../../../ui/core-context.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { type NewPersonWords, PersonForm } from "../../../ui/people/PersonForm.tsx"
import { m } from "../../../words/messages.js"

export const NewPerson = () => {
  const core = useCore()
  const act = useAct()
  const [, go] = useLocation()
  const add = async (person: NewPersonWords) => {
    const added = await act(core.people.add(person))
    if (added.ok) go(paths.person(added.value), { replace: true })
  }
  return (
    <Screen
      name={m.person_new_name()}
      title={m.person_new_title()}
      back={hrefTo(paths.people)}
      crisis={hrefTo(paths.crisis)}
    >
      <PersonForm onAdd={add} />
    </Screen>
  )
}
