import { type Day, systemClock } from "../../base/clock.ts"
import type { EntryId } from "../../base/id.ts"
import type { Participant } from "../../domain/participant.ts"
import { supporterName } from "../../domain/supporters.ts"
import type { ContactLine } from "../../supporters/api.ts"
import { m } from "../../words/messages.js"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"
import { ContactList } from "./ContactList.tsx"
import { SupporterDetails } from "./SupporterDetails.tsx"
import "./supporters.css"

type SupporterBoardProps = {
  readonly person: Participant
  readonly supporterId: EntryId
  readonly contacts: readonly ContactLine[]
  readonly today?: Day
}

/** One supporter: what was talked about, a page to hand over, and what the person allows. */
export const SupporterBoard = ({ person, supporterId, contacts, today = systemClock.today() }: SupporterBoardProps) => {
  const supporter = person.supporters[supporterId]
  if (!supporter || supporter.removed) return <p class="quiet">{m.supporter_gone()}</p>
  const dialed = supporter.phone.replace(/[^\d+*#,;]/g, "")
  return (
    <div class="supporter">
      <div class="stack supporter-main">
        <List>
          {dialed !== "" && (
            <ListRow
              title={m.supporter_call({ name: supporterName(supporter) })}
              line={supporter.phone}
              href={`tel:${dialed}`}
            />
          )}
          <ListRow
            title={m.supporter_page()}
            line={
              supporter.permission === "yes"
                ? m.supporter_page_line()
                : m.supporter_page_line_none({ name: person.chosenName })
            }
            href={hrefTo(paths.pageForSupporter(person.id, supporterId))}
          />
        </List>
        <ContactList
          contacts={contacts.filter(one => one.supporterId === supporterId)}
          participantId={person.id}
          today={today}
        />
      </div>
      <SupporterDetails person={person} supporterId={supporterId} supporter={supporter} />
    </div>
  )
}
