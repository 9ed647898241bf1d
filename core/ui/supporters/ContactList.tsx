import { useState } from "preact/hooks"
import { useLocation } from "wouter-preact"
import type { Day } from "../../base/clock.ts"
import type { ParticipantId } from "../../base/id.ts"
import { topicHeads } from "../../curriculum/heads.ts"
import type { ContactLine } from "../../supporters/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { dotted } from "../dotted.ts"
import { Button } from "../parts/Button.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { paths } from "../paths.ts"
import { pastDay } from "../people/days.ts"
import { useWhen } from "../use-when.ts"
import { wayWords } from "./supporter-words.ts"

const atFirst = 6

type ContactListProps = {
  readonly contacts: readonly ContactLine[]
  readonly participantId: ParticipantId
  readonly today: Day
}

/** Every contact, newest first. One that was only tapped in a session is noted when it is opened. */
export const ContactList = ({ contacts, participantId, today }: ContactListProps) => {
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  const [, go] = useLocation()
  const [all, setAll] = useState(false)
  const open = async ({ contact, supporterId, how, sessionId }: ContactLine) => {
    const id = contact
      ? contact.id
      : await act(core.supporters.log({ participantId, supporterId, how, ...(sessionId && { sessionId }) })).then(
          logged => (logged.ok ? logged.value : null),
        )
    if (id) go(paths.contact(participantId, id))
  }
  const topicsOf = ({ topicIds }: ContactLine) =>
    when.list(topicHeads.filter(({ id }) => topicIds.includes(id)).map(({ title }) => title))
  return (
    <section class="stack-close" aria-labelledby="supporter-contacts">
      <h2 id="supporter-contacts">{m.supporter_contacts()}</h2>
      {contacts.length === 0 && <p class="quiet">{m.supporter_contacts_none()}</p>}
      {contacts.length > 0 && (
        <List>
          {(all ? contacts : contacts.slice(0, atFirst)).map(line => (
            <ListRow
              key={line.contact?.id ?? line.sessionId}
              title={wayWords[line.how]()}
              line={
                <>
                  {dotted(topicsOf(line), line.contact?.helped && m.supporter_helped())}
                  {line.contact?.words.trim() && <span class="contact-words">{line.contact.words}</span>}
                </>
              }
              end={pastDay(line.on, today, when)}
              onClick={() => void open(line)}
            />
          ))}
        </List>
      )}
      {contacts.length > atFirst && (
        <div>
          <Button kind="link" onClick={() => setAll(!all)}>
            {all ? m.supporter_contacts_fewer() : m.supporter_contacts_all({ count: contacts.length })}
          </Button>
        </div>
      )}
    </section>
  )
}
