import { Copy, MessageSquare, Phone } from "lucide"
import { useId, useState } from "preact/hooks"
import type { CrisisCard } from "../../../content/schema.ts"
import { m } from "../../words/messages.js"
import { copyText } from "../copy-text.ts"
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
  const toCopy = numbers.map(number => <CopyNumber key={number} number={number} onSay={onSay} />)
  return (
    <article class={first ? "contact contact-first" : "contact"} aria-labelledby={id}>
      <h2 id={id}>{contact.name}</h2>
      <p>{contact.what}</p>
      <div class="contact-ways">
        {tel && (
          <a class="contact-way" href={`tel:${tel}`}>
            <Icon of={Phone} />
            <span>{m.crisis_call({ number: tel })}</span>
          </a>
        )}
        {sms && (
          <a class={tel ? "contact-way contact-way-second" : "contact-way"} href={smsTo(contact)}>
            <Icon of={MessageSquare} />
            <span>{text ? m.crisis_text_word({ word: text, number: sms }) : m.crisis_text({ number: sms })}</span>
          </a>
        )}
        {!first && toCopy}
      </div>
      {first && (
        <div class="contact-number">
          <p>
            {m.crisis_dial()} <bdi>{tel ?? sms}</bdi>
          </p>
          {toCopy}
        </div>
      )}
    </article>
  )
}

type CopyNumberProps = { readonly number: string; readonly onSay: (words: string) => void }

/** For when the call does not start here: the number, to dial on another phone. */
const CopyNumber = ({ number, onSay }: CopyNumberProps) => {
  const copy = async () => {
    const copied = await copyText(number)
    onSay(copied ? m.crisis_copied({ number }) : m.crisis_copy_yourself({ number }))
  }
  return (
    <button type="button" class="contact-copy" aria-label={m.crisis_copy({ number })} onClick={copy}>
      <Icon of={Copy} />
      {m.crisis_copy_short()}
    </button>
  )
}
