import type { RecordFailure } from "../../../base/failure.ts"
import type { ParticipantId } from "../../../base/id.ts"
import { live } from "../../../bridge/live.ts"
import type { Participant } from "../../../domain/participant.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { PersonDetails } from "../../../ui/people/PersonDetails.tsx"
import { m } from "../../../words/messages.js"

export const EditPerson = ({ id }: { readonly id: string }) => {
  const core = useCore()
  const person = useLive(
    () => live<Participant, RecordFailure>(next => core.people.watch({ id: id as ParticipantId }, next)),
    [core, id],
  )
  return (
    <Screen
      name={person.state === "ready" ? person.value.chosenName : m.person_name()}
      title={m.person_edit_title()}
      status={m.person_saves()}
      back={hrefTo(paths.person(id))}
      crisis={hrefTo(paths.crisis)}
    >
      <Ready of={person} what={m.person_what()} lines={6}>
        {found => <PersonDetails person={found} />}
      </Ready>
    </Screen>
  )
}
