import { dayOf } from "../../base/clock.ts"
import type { CopyNote } from "../../rights/copy.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { useWhen } from "../use-when.ts"
import { CopySection } from "./CopyPart.tsx"
import { partWords } from "./copy-words.ts"

/** Signed notes in full, amendments with their reason. */
export const CopyNotes = ({ notes }: { readonly notes: readonly CopyNote[] }) => {
  const when = useWhen()
  return (
    <CopySection title={partWords.notes()}>
      {notes.map(note => (
        <article class="copy-entry copy-note" key={note.id}>
          <h3>{m.copy_note_of({ title: note.title, day: when.fullDay(dayOf(note.about)) })}</h3>
          {note.amends && <p class="copy-quiet">{m.copy_note_amends({ reason: note.amends.reason })}</p>}
          {note.sections.map(({ title, text }) => (
            <div key={title}>
              <h4>{title}</h4>
              <p>{text}</p>
            </div>
          ))}
          <p class="copy-quiet">
            {dotted(m.copy_note_signed({ name: note.name, day: when.fullDay(dayOf(note.signedAt)) }), note.credentials)}
          </p>
        </article>
      ))}
    </CopySection>
  )
}
