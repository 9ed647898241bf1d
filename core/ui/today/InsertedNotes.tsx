import { ClipboardPaste } from "lucide"
import { type Day, dayOf } from "../../base/clock.ts"
import type { RecordFailure } from "../../base/failure.ts"
import { live } from "../../bridge/live.ts"
import type { WaitingNote } from "../../insertions/api.ts"
import type { PersonLine } from "../../people/api.ts"
import { m } from "../../words/messages.js"
import { useCore, useLive } from "../core-context.tsx"
import { Icon } from "../parts/Icon.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"

const atMost = 4

/** Notes that stand in a field of the record system, as far as anyone said: the last to be inserted first. */
export const InsertedNotes = ({ on }: { readonly on: Day }) => {
  const core = useCore()
  const waiting = useLive(
    () => live<readonly WaitingNote[], RecordFailure>(next => core.insertions.watchWaiting(null, next)),
    [core],
  )
  if (waiting.state !== "ready" || waiting.value.length === 0) return null
  return (
    <section class="card today-notes" aria-labelledby="today-inserted">
      <h2 class="row" id="today-inserted">
        <Icon of={ClipboardPaste} />
        {m.today_inserted({ count: waiting.value.length })}
      </h2>
      <Rows of={waiting.value.slice(0, atMost)} on={on} />
    </section>
  )
}

const Rows = ({ of: notes, on }: { readonly of: readonly WaitingNote[]; readonly on: Day }) => {
  const core = useCore()
  const when = useWhen()
  const people = useLive(
    () => live<readonly PersonLine[], RecordFailure>(next => core.people.watchAll(null, next)),
    [core],
  )
  const nameOf = (note: WaitingNote) =>
    (people.state === "ready" && people.value.find(({ id }) => id === note.participantId)?.chosenName) || "…"
  return (
    <ul>
      {notes.map(note => (
        <li key={note.noteId}>
          <span>{m.today_inserted_note({ name: nameOf(note), when: when.relative(dayOf(note.at), on) })}</span>
          <a
            class="button button-link"
            href={hrefTo(paths.note(note.noteId))}
            aria-label={m.today_open_note({ name: nameOf(note) })}
          >
            {m.today_open()}
          </a>
        </li>
      ))}
    </ul>
  )
}
