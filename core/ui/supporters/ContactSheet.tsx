import { topicHeads } from "../../curriculum/heads.ts"
import { type Contact, contactWays } from "../../domain/contact.ts"
import type { Participant } from "../../domain/participant.ts"
import { mayHearOf } from "../../domain/supporters.ts"
import type { ContactFields } from "../../supporters/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Chip, Chips } from "../parts/Chip.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { TextField } from "../parts/TextField.tsx"
import { Checklists } from "./Checklists.tsx"
import { wayWords } from "./supporter-words.ts"
import "./supporters.css"

type ContactSheetProps = { readonly contact: Contact; readonly person: Participant; readonly today: string }

/** What there is to note of one contact; nothing of it has to be. Every tap is kept. */
export const ContactSheet = ({ contact, person, today }: ContactSheetProps) => {
  const core = useCore()
  const act = useAct()
  const change = async (fields: ContactFields) => (await act(core.supporters.change({ id: contact.id, fields }))).ok
  const supporter = person.supporters[contact.supporterId]
  const topics = topicHeads.filter(
    topic => contact.topics[topic.id] || (supporter !== undefined && mayHearOf(supporter, topic)),
  )
  const yesOrNo = { yes: true, no: false }
  return (
    <div class="stack contact">
      <Chips label={m.contact_way()}>
        {contactWays.map(how => (
          <Chip key={how} on={contact.how === how} onToggle={() => void change({ how })}>
            {wayWords[how]()}
          </Chip>
        ))}
      </Chips>
      <TextField
        label={m.contact_on()}
        type="date"
        value={contact.on}
        {...(contact.sessionId !== null && { hint: m.contact_in_session() })}
        onInput={on => {
          if (/^20\d\d-\d\d-\d\d$/.test(on) && on <= today) void change({ on })
        }}
      />
      {topics.length === 0 ? (
        <p class="quiet">{m.contact_topics_none()}</p>
      ) : (
        <Chips label={m.contact_topics()}>
          {topics.map(({ id, title }) => (
            <Chip
              key={id}
              on={contact.topics[id] ?? false}
              onToggle={on => void change({ topics: { ...contact.topics, [id]: on } })}
            >
              {title}
            </Chip>
          ))}
        </Chips>
      )}
      <Chips label={m.contact_helped()}>
        {(["yes", "no"] as const).map(answer => (
          <Chip
            key={answer}
            on={contact.helped === yesOrNo[answer]}
            onToggle={on => void change({ helped: on ? yesOrNo[answer] : null })}
          >
            {answer === "yes" ? m.contact_yes() : m.contact_no()}
          </Chip>
        ))}
      </Chips>
      <TextArea
        label={m.contact_words()}
        hint={m.contact_words_hint({ name: person.chosenName })}
        value={contact.words}
        onWrite={(_, words) => change({ words })}
      />
      <Checklists contact={contact} />
    </div>
  )
}
