import type { CopyContact, CopySupporter } from "../../rights/copy.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { permissionWords } from "../people/person-words.ts"
import { scopeWords, wayWords } from "../supporters/supporter-words.ts"
import { useWhen } from "../use-when.ts"
import { CopyFacts, CopySection } from "./CopyPart.tsx"
import { partWords } from "./copy-words.ts"

/** Who stands by the person, and what each may hear of. */
export const CopySupporters = ({ supporters }: { readonly supporters: readonly CopySupporter[] }) => {
  const when = useWhen()
  return (
    <CopySection title={partWords.supporters()}>
      <ul class="copy-list">
        {supporters.map(({ name, relation, phone, permission, scope, topics, limits }) => (
          <li key={`${name} ${relation}`}>
            {dotted(name, relation, phone)}
            <span class="copy-quiet">
              {dotted(
                permissionWords(permission),
                permission === "yes" && scopeWords(scope, topics, when.list),
                limits.trim() && m.copy_supporter_limits({ limits }),
              )}
            </span>
          </li>
        ))}
      </ul>
    </CopySection>
  )
}

/** What was talked about with them, and when. */
export const CopyContacts = ({ contacts }: { readonly contacts: readonly CopyContact[] }) => {
  const when = useWhen()
  return (
    <CopySection title={m.copy_contacts()}>
      {contacts.map(contact => (
        <article class="copy-entry" key={`${contact.on} ${contact.with} ${contact.how} ${contact.words}`}>
          <h3>{dotted(contact.with, when.fullDay(contact.on))}</h3>
          <p class="copy-quiet">{wayWords[contact.how]()}</p>
          <CopyFacts
            of={[
              [m.copy_contact_topics(), contact.topics.length > 0 && when.list(contact.topics)],
              [m.copy_contact_helped(), contact.helped !== null && (contact.helped ? m.contact_yes() : m.contact_no())],
              [m.copy_contact_words(), contact.words.trim()],
              [contact.checklist, contact.ticked.length > 0 && contact.ticked.join(" ")],
            ]}
          />
        </article>
      ))}
    </CopySection>
  )
}
