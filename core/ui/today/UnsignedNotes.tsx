import { FileText } from "lucide"
import { type Day, dayOf } from "../../base/clock.ts"
import type { Today } from "../../today/api.ts"
import { m } from "../../words/messages.js"
import { Icon } from "../parts/Icon.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"

type UnsignedNotesProps = { readonly unsigned: Today["unsigned"]; readonly on: Day }

/** Sessions that are over and whose note waits to be read and signed, the oldest first. */
export const UnsignedNotes = ({ unsigned, on }: UnsignedNotesProps) => {
  const when = useWhen()
  if (unsigned.length === 0) return null
  return (
    <section class="card today-notes" aria-labelledby="today-notes">
      <h2 class="row" id="today-notes">
        <Icon of={FileText} />
        {m.today_notes({ count: unsigned.length })}
      </h2>
      <ul>
        {unsigned.slice(0, atMost).map(one => (
          <li key={one.sessionId}>
            <span>{m.today_note({ name: one.chosenName, when: when.relative(dayOf(one.endedAt), on) })}</span>
            <a
              class="button button-link"
              href={hrefTo(one.noteId === null ? paths.wrapUp(one.sessionId) : paths.note(one.noteId))}
              aria-label={m.today_open_note({ name: one.chosenName })}
            >
              {m.today_open()}
            </a>
          </li>
        ))}
      </ul>
      {unsigned.length > atMost && (
        <a class="button button-link" href={hrefTo(paths.notes)}>
          {m.today_all_notes()}
        </a>
      )}
    </section>
  )
}

const atMost = 4
