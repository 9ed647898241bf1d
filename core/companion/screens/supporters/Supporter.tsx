import { Trash2 } from "lucide"
import { useLocation } from "wouter-preact"
import type { RecordFailure } from "../../../base/failure.ts"
import type { EntryId, ParticipantId } from "../../../base/id.ts"
import { live } from "../../../bridge/live.ts"
import type { Participant } from "../../../domain/participant.ts"
import { supporterName } from "../../../domain/supporters.ts"
import type { ContactLine } from "../../../supporters/api.ts"
import { useAct, useCore, useLive } from "../../../ui/core-context.tsx"
import { Menu } from "../../../ui/parts/Menu.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { LogContact } from "../../../ui/supporters/LogContact.tsx"
import { SupporterBoard } from "../../../ui/supporters/SupporterBoard.tsx"
import { useTakeAway } from "../../../ui/use-take-away.ts"
import { m } from "../../../words/messages.js"

type SupporterProps = { readonly id: string; readonly entryId: string }

export const Supporter = ({ id, entryId }: SupporterProps) => {
  const core = useCore()
  const act = useAct()
  const takeAway = useTakeAway()
  const [, go] = useLocation()
  const participantId = id as ParticipantId
  const supporterId = entryId as EntryId
  const person = useLive(
    () => live<Participant, RecordFailure>(next => core.people.watch({ id: participantId }, next)),
    [core, id],
  )
  const contacts = useLive(
    () => live<readonly ContactLine[], RecordFailure>(next => core.supporters.watchContacts({ participantId }, next)),
    [core, id],
  )
  const known = person.state === "ready" ? person.value.supporters[entryId] : undefined
  const found = known?.removed ? undefined : known
  const remove = async (name: string) => {
    const set = (removed: boolean) =>
      act(core.people.setRemoved({ id: participantId, list: "supporters", entryId: supporterId, removed }))
    await takeAway(set, m.person_supporter_removed({ name }))
    go(paths.person(id))
  }
  return (
    <Screen
      name={found ? supporterName(found) : m.supporter_name()}
      tab={m.supporter_name()}
      note={person.state === "ready" && m.supporter_of({ name: person.value.chosenName })}
      status={m.person_saves()}
      back={hrefTo(paths.person(id))}
      crisis={hrefTo(paths.crisis)}
      wide
      {...(found && {
        end: (
          <Menu
            items={[
              {
                label: m.person_remove(),
                icon: Trash2,
                danger: true,
                onChoose: () => void remove(supporterName(found)),
              },
            ]}
          />
        ),
        actions: <LogContact participantId={participantId} supporterId={supporterId} />,
      })}
    >
      <Ready of={person} what={m.supporter_what()} lines={6}>
        {whose => (
          <Ready of={contacts} what={m.supporter_what()} lines={6}>
            {lines => <SupporterBoard person={whose} supporterId={supporterId} contacts={lines} />}
          </Ready>
        )}
      </Ready>
    </Screen>
  )
}
