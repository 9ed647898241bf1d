import { dayOf, wallTimeOf } from "../../base/clock.ts"
import type { Note } from "../../domain/note.ts"
import { m } from "../../words/messages.js"
import { useWhen } from "../use-when.ts"

/** Who signed, and when. */
export const Signature = ({ signature }: { readonly signature: NonNullable<Note["signature"]> }) => {
  const when = useWhen()
  return (
    <footer class="note-signature">
      <span class="quiet">{m.note_sign_by()}</span>
      <b>{signature.name}</b>
      {signature.credentials && <span>{signature.credentials}</span>}
      <span class="quiet">
        {m.note_signed_at({ day: when.fullDay(dayOf(signature.at)), time: when.time(wallTimeOf(signature.at)) })}
      </span>
    </footer>
  )
}
