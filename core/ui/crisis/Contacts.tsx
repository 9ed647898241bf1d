import { Copy, MessageSquare, Phone } from "lucide"
import { useId, useRef, useState } from "preact/hooks"
import type { CrisisCard } from "../../../content/schema.ts"
import { m } from "../../words/messages.js"
import { copyText, markText } from "../copy-text.ts"
import { Icon } from "../parts/Icon.tsx"

type Contact = CrisisCard["contacts"][number]

/** Who to reach. The first is the one to call when nobody knows whom; the rest stand quieter under it. */
export const Contacts = ({ contacts }: { readonly contacts: readonly Contact[] }) => {
  const [said, setSaid] = useState("")
  return (
    <section class="crisis-contacts" aria-label={m.crisis_who()}>
      {contacts.map((contact, at) => (
        <ContactCard key={contact.name} contact={contact} first={at === 0} onSay={setSaid} />
      ))}
      <p class="crisis-said" role="status">
        {said}
      </p>
    </section>
  )
}

/** What a phone opens: `?&body=` is read by both kinds of phones. */
const smsTo = ({ sms, text }: Contact) => `sms:${sms}${text ? `?&body=${encodeURIComponent(text)}` : ""}`

type ContactCardProps = {
  readonly contact: Contact
  readonly first: boolean
  readonly onSay: (words: string) => void
}

const ContactCard = ({ contact, first, onSay }: ContactCardProps) => {
  const id = useId()
  const { tel, sms, text } = contact
  const numbers = [...new Set([tel, sms].filter(number => number !== null))]
  return (
    <article class={first ? "contact contact-first" : "contact"} aria-labelledby={id}>
      <h2 id={id}>{contact.name}</h2>
      <p>{contact.what}</p>
      <div class="contact-ways">
        {tel && (
          <a class="contact-way" href={`tel:${tel}`}>
            <Icon of={Phone} />
            {m.crisis_call({ number: tel })}
          </a>
        )}
        {sms && (
          <a class={tel ? "contact-way contact-way-second" : "contact-way"} href={smsTo(contact)}>
            <Icon of={MessageSquare} />
            {text ? m.crisis_text_word({ word: text, number: sms }) : m.crisis_text({ number: sms })}
          </a>
        )}
      </div>
      {numbers.map(number => (
        <NumberToCopy key={number} number={number} onSay={onSay} />
      ))}
    </article>
  )
}

/** For when the call does not start: the number itself, to copy or to dial on another phone. */
const NumberToCopy = ({ number, onSay }: { readonly number: string; readonly onSay: (words: string) => void }) => {
  const shown = useRef<HTMLElement>(null)
  const copy = async () => {
    const copied = await copyText(number)
    if (!copied && shown.current) markText(shown.current)
    onSay(copied ? m.crisis_copied() : m.crisis_copy_yourself())
  }
  return (
    <p class="contact-number">
      <span class="quiet">{m.crisis_dial()}</span>
      <bdi class="numbers" ref={shown}>
        {number}
      </bdi>
      <button type="button" class="button button-link" aria-label={m.crisis_copy({ number })} onClick={copy}>
        <Icon of={Copy} />
        {m.crisis_copy_short()}
      </button>
    </p>
  )
}
