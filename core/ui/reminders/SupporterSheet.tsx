import "../people/person.css"
import { useState } from "preact/hooks"
import { useLocation } from "wouter-preact"
import type { RecordFailure } from "../../base/failure.ts"
import type { EntryId, ParticipantId } from "../../base/id.ts"
import { live } from "../../bridge/live.ts"
import { type ContactWay, contactWays } from "../../domain/contact.ts"
import type { Participant } from "../../domain/participant.ts"
import { kept } from "../../domain/shape.ts"
import { supporterName } from "../../domain/supporters.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useLive } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"
import { AddLine } from "../people/AddLine.tsx"
import { permissionWords } from "../people/person-words.ts"
import { wayWords } from "../supporters/supporter-words.ts"

type SupporterSheetProps = {
  readonly id: ParticipantId
  /** `log`: with whom one was in touch, and how. `ask`: whose permission to talk over. */
  readonly is: "log" | "ask"
  readonly onClose: () => void
}

/** A contact noted, or a supporter's permission opened, from where one is. */
export const SupporterSheet = ({ id, is, onClose }: SupporterSheetProps) => {
  const core = useCore()
  const person = useLive(() => live<Participant, RecordFailure>(next => core.people.watch({ id }, next)), [core, id])
  if (person.state !== "ready") return null
  return (
    <Dialog open title={is === "log" ? m.reminders_contact_with() : m.person_supporters()} onClose={onClose}>
      {is === "log" ? <Log person={person.value} /> : <Ask person={person.value} />}
    </Dialog>
  )
}

const Log = ({ person }: { readonly person: Participant }) => {
  const core = useCore()
  const act = useAct()
  const [, go] = useLocation()
  const allowed = kept(person.supporters).filter(({ permission }) => permission === "yes")
  const [chosen, setChosen] = useState<EntryId | null>(null)
  const supporter = allowed.length === 1 ? allowed[0] : allowed.find(({ id }) => id === chosen)
  const log = async (supporterId: EntryId, how: ContactWay) => {
    const logged = await act(core.supporters.log({ participantId: person.id, supporterId, how }))
    if (logged.ok) go(paths.contact(person.id, logged.value))
  }
  if (!supporter)
    return (
      <List>
        {allowed.map(one => (
          <ListRow key={one.id} title={supporterName(one)} line={one.relation} onClick={() => setChosen(one.id)} />
        ))}
      </List>
    )
  return (
    <div class="stack-close">
      <p>{m.reminders_contact_how({ name: supporterName(supporter) })}</p>
      {contactWays.map(how => (
        <Button key={how} onClick={() => void log(supporter.id, how)}>
          {wayWords[how]()}
        </Button>
      ))}
    </div>
  )
}

const Ask = ({ person }: { readonly person: Participant }) => {
  const core = useCore()
  const act = useAct()
  const [, go] = useLocation()
  const supporters = kept(person.supporters)
  const add = async (name: string) => {
    const added = await act(core.people.putSupporter({ id: person.id, entryId: null, supporter: { name } }))
    if (added.ok) go(paths.supporter(person.id, added.value))
    return added.ok
  }
  return (
    <div class="stack">
      <p class="quiet">{supporters.length === 0 ? m.reminders_ask_none() : m.reminders_ask()}</p>
      {supporters.length > 0 && (
        <List>
          {supporters.map(one => (
            <ListRow
              key={one.id}
              title={supporterName(one)}
              line={permissionWords(one.permission)}
              href={hrefTo(paths.supporter(person.id, one.id))}
            />
          ))}
        </List>
      )}
      <AddLine label={m.person_supporter_new()} onAdd={add} />
    </div>
  )
}
