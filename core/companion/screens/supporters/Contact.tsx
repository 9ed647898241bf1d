import { Trash2 } from "lucide"
import { useLocation } from "wouter-preact"
import { systemClock } from "../../../base/clock.ts"
import type { RecordFailure } from "../../../base/failure.ts"
import type { ContactId, ParticipantId } from "../../../base/id.ts"
import { live } from "../../../bridge/live.ts"
import type { Participant } from "../../../domain/participant.ts"
import { supporterName } from "../../../domain/supporters.ts"
import type { ContactLine } from "../../../supporters/api.ts"
import { useAct, useCore, useLive } from "../../../ui/core-context.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { Menu } from "../../../ui/parts/Menu.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { ContactSheet } from "../../../ui/supporters/ContactSheet.tsx"
import { useTakeAway } from "../../../ui/use-take-away.ts"
import { m } from "../../../words/messages.js"

type ContactProps = { readonly id: string; readonly contactId: string }

export const Contact = ({ id, contactId }: ContactProps) => {
  const core = useCore()
  const act = useAct()
  const takeAway = useTakeAway()
  const [, go] = useLocation()
  const participantId = id as ParticipantId
  const person = useLive(
    () => live<Participant, RecordFailure>(next => core.people.watch({ id: participantId }, next)),
    [core, id],
  )
  const contacts = useLive(
    () => live<readonly ContactLine[], RecordFailure>(next => core.supporters.watchContacts({ participantId }, next)),
    [core, id],
  )
  const contact =
    contacts.state === "ready" ? (contacts.value.find(line => line.contact?.id === contactId)?.contact ?? null) : null
  const supporter = person.state === "ready" && contact ? person.value.supporters[contact.supporterId] : undefined
  const back = contact ? paths.supporter(id, contact.supporterId) : paths.person(id)
  const remove = async () => {
    await takeAway(gone => act(core.supporters.setGone({ id: contactId as ContactId, gone })), m.contact_removed())
    go(back)
  }
  return (
    <Screen
      name={supporter ? supporterName(supporter) : m.contact_name()}
      tab={m.contact_name()}
      title={supporter ? m.contact_title({ name: supporterName(supporter) }) : m.contact_name()}
      status={m.person_saves()}
      back={hrefTo(back)}
      crisis={hrefTo(paths.crisis)}
      {...(contact && {
        end: (
          <Menu items={[{ label: m.contact_remove(), icon: Trash2, danger: true, onChoose: () => void remove() }]} />
        ),
        actions: (
          <Button kind="primary" href={hrefTo(back)}>
            {m.contact_done()}
          </Button>
        ),
      })}
    >
      <Ready of={person} what={m.contact_what()} lines={6}>
        {whose => (
          <Ready of={contacts} what={m.contact_what()} lines={6}>
            {() =>
              contact ? (
                <ContactSheet contact={contact} person={whose} today={systemClock.today()} />
              ) : (
                <p class="quiet">{m.contact_gone()}</p>
              )
            }
          </Ready>
        )}
      </Ready>
    </Screen>
  )
}
