import { dayOf } from "../../base/clock.ts"
import type { CopyConsent, PersonCopy } from "../../rights/copy.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { useWhen } from "../use-when.ts"
import { ConsentFacts } from "./ConsentFacts.tsx"
import { CopyChoices } from "./CopyChoices.tsx"
import { CopyGoals } from "./CopyGoals.tsx"
import { CopyNotes } from "./CopyNotes.tsx"
import { CopySection } from "./CopyPart.tsx"
import { CopyRatings } from "./CopyRatings.tsx"
import { CopyReminders } from "./CopyReminders.tsx"
import { CopyPlans, CopySessions } from "./CopySessions.tsx"
import { CopyContacts, CopySupporters } from "./CopySupporters.tsx"
import { CopyTools } from "./CopyTools.tsx"
import { useConsentState } from "./consent-state-words.ts"
import { partWords } from "./copy-words.ts"
import "./copy.css"

type CopyDocumentProps = {
  readonly copy: PersonCopy
  /** It stands alone, in a file: nothing above it has a heading. */
  readonly alone?: boolean
}

/** A person's copy as a page: on the screen, on paper, and in the file, which is this very page. */
export const CopyDocument = ({ copy, alone }: CopyDocumentProps) => {
  const own = copy.for === "person"
  return (
    <article class="copy document">
      <CopyHead copy={copy} alone={alone} />
      {copy.leftOut > 0 && <p class="copy-left-out">{m.copy_doc_left_out({ count: copy.leftOut })}</p>}
      {copy.permission?.what.substanceUse && (
        <section class="copy-notice">
          <h2>{m.copy_doc_notice()}</h2>
          <p>{m.copy_doc_notice_words()}</p>
        </section>
      )}
      {copy.goals.length > 0 && <CopyGoals goals={copy.goals} />}
      {copy.plans.length > 0 && <CopyPlans plans={copy.plans} />}
      {copy.tools.length > 0 && <CopyTools tools={copy.tools} />}
      {copy.strengths.length > 0 && (
        <CopySection title={partWords.strengths()}>
          <ul class="copy-list">
            {copy.strengths.map(words => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </CopySection>
      )}
      {copy.sessions.length > 0 && <CopySessions sessions={copy.sessions} own={own} />}
      {copy.choices.length > 0 && <CopyChoices choices={copy.choices} />}
      {copy.reminders.length > 0 && <CopyReminders reminders={copy.reminders} />}
      {copy.notes.length > 0 && <CopyNotes notes={copy.notes} />}
      {copy.ratings.length > 0 && <CopyRatings ratings={copy.ratings} />}
      {copy.supporters.length > 0 && <CopySupporters supporters={copy.supporters} />}
      {copy.contacts.length > 0 && <CopyContacts contacts={copy.contacts} />}
      {copy.consents.length > 0 && <CopyConsents consents={copy.consents} />}
      {copy.permission && (
        <CopySection title={m.copy_doc_permission()}>
          <ConsentFacts of={copy.permission} />
        </CopySection>
      )}
      <footer>
        <p>{m.copy_doc_foot()}</p>
        {own && <p>{m.copy_doc_foot_right()}</p>}
      </footer>
    </article>
  )
}

const CopyHead = ({ copy: { for: whose, madeAt, madeBy, person, permission }, alone }: CopyDocumentProps) => {
  const Title = alone ? "h1" : "h2"
  const when = useWhen()
  const own = whose === "person"
  const day = when.fullDay(dayOf(madeAt))
  const by = dotted(madeBy.name, madeBy.credentials, madeBy.agency)
  return (
    <header class="copy-head">
      <p class="copy-quiet">
        {own
          ? m.copy_doc_for({ name: person.chosenName })
          : m.copy_doc_for_other({ recipient: permission?.recipient.name ?? "" })}
      </p>
      <Title class="copy-title">{own ? m.copy_doc_title() : m.copy_doc_title_other({ name: person.chosenName })}</Title>
      <p class="copy-quiet">{by === "" ? m.copy_doc_made_nobody({ day }) : m.copy_doc_made({ day, by })}</p>
      <p>
        {m.copy_doc_since({ day: when.fullDay(person.startedOn) })}
        {person.ownWord.trim() !== "" && ` ${m.copy_doc_own_word({ word: person.ownWord })}.`}
        {person.next && ` ${m.copy_doc_next({ day: when.fullDay(person.next.on) })}`}
      </p>
    </header>
  )
}

const CopyConsents = ({ consents }: { readonly consents: readonly CopyConsent[] }) => {
  const stateOf = useConsentState()
  return (
    <CopySection title={partWords.consents()}>
      {consents.map(consent => (
        <article class="copy-entry" key={`${consent.recordedOn} ${consent.recipient.name}`}>
          <h3>{consent.recipient.name}</h3>
          <p class="copy-quiet">{dotted(stateOf(consent, consent.state), consent.revoked?.why)}</p>
          <ConsentFacts of={consent} />
        </article>
      ))}
    </CopySection>
  )
}
