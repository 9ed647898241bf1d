import { FilePen, NotebookPen } from "lucide"
import { useMemo, useState } from "preact/hooks"
import { dayOf, systemClock } from "../../base/clock.ts"
import type { NoteId, ParticipantId, SessionId } from "../../base/id.ts"
import type { NoteHead } from "../../domain/note.ts"
import type { PersonLine } from "../../people/api.ts"
import type { Today } from "../../today/api.ts"
import { m } from "../../words/messages.js"
import { getLocale } from "../../words/runtime.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { EmptyState } from "../parts/EmptyState.tsx"
import { Icon } from "../parts/Icon.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { SearchField } from "../parts/SearchField.tsx"
import { useWhen } from "../use-when.ts"
import { type NoteLine, namedLike, sortNotes } from "./sort-notes.ts"
import "./notes.css"

type NoteBoardProps = {
  readonly heads: readonly NoteHead[]
  readonly people: readonly PersonLine[]
  readonly unsigned: Today["unsigned"]
  readonly today: string
  readonly noteAt: (id: NoteId) => string
}

const atOnce = 60

/** Every note: what waits to be signed on top, then what is signed, month by month. */
export const NoteBoard = ({ heads, people, unsigned, today, noteAt }: NoteBoardProps) => {
  const core = useCore()
  const act = useAct()
  const [query, setQuery] = useState("")
  const [shown, setShown] = useState(atOnce)
  const names = useMemo(() => new Map(people.map(({ id, chosenName }) => [id, chosenName])), [people])
  const isFound = useMemo(() => namedLike(names, query), [names, query])
  const sorted = useMemo(
    () =>
      sortNotes(
        heads.filter(head => isFound(head.participantId)),
        unsigned.filter(one => isFound(one.participantId)),
      ),
    [heads, unsigned, isFound],
  )
  const write = async (sessionId: SessionId) => {
    const drafted = await act(core.notes.draft({ sessionId, formatId: null }))
    if (drafted.ok) location.href = noteAt(drafted.value)
  }
  if (heads.length === 0 && unsigned.length === 0)
    return (
      <EmptyState
        icon={NotebookPen}
        title={m.notes_empty()}
        action={<Button href={today}>{m.notes_empty_action()}</Button>}
      >
        {m.notes_empty_next()}
      </EmptyState>
    )
  const nameOf = (id: ParticipantId) => names.get(id) ?? m.notes_someone()
  const count = sorted.toSign.length + sorted.months.reduce((sum, { lines }) => sum + lines.length, 0)
  let room = shown
  return (
    <div class="notes">
      <SearchField label={m.notes_filter()} value={query} onInput={setQuery} found={m.notes_found({ count })} />
      {count === 0 && (
        <EmptyState
          title={m.notes_none_of({ name: query.trim() })}
          action={<Button onClick={() => setQuery("")}>{m.part_clear()}</Button>}
        >
          {m.notes_none_of_next()}
        </EmptyState>
      )}
      {sorted.toSign.length > 0 && (
        <section class="notes-waiting" aria-labelledby="notes-waiting">
          <h2 id="notes-waiting">
            <Icon of={FilePen} />
            {m.notes_drafts()}
          </h2>
          <List label={m.notes_drafts()}>
            {sorted.toSign.map(line => (
              <WaitingRow
                key={line.noteId ?? line.sessionId}
                line={line}
                name={nameOf(line.participantId)}
                noteAt={noteAt}
                onWrite={() => write(line.sessionId)}
              />
            ))}
          </List>
        </section>
      )}
      {sorted.months.map(({ month, lines }) => {
        const some = lines.slice(0, Math.max(room, 0))
        room -= some.length
        return some.length === 0 ? null : (
          <section key={month} aria-labelledby={`notes-${month}`}>
            <h2 id={`notes-${month}`}>{monthName(month)}</h2>
            <List>
              {some.map(line => (
                <SignedRow key={line.noteId} line={line} name={nameOf(line.participantId)} noteAt={noteAt} />
              ))}
            </List>
          </section>
        )
      })}
      {count - sorted.toSign.length > shown && (
        <Button onClick={() => setShown(shown + 3 * atOnce)}>{m.notes_more()}</Button>
      )}
    </div>
  )
}

const monthName = (month: string) =>
  new Intl.DateTimeFormat(getLocale(), { month: "long", year: "numeric", timeZone: "UTC" }).format(
    Date.parse(`${month}-15T12:00:00Z`),
  )

type RowProps = { readonly line: NoteLine; readonly name: string; readonly noteAt: (id: NoteId) => string }

const WaitingRow = ({ line, name, noteAt, onWrite }: RowProps & { readonly onWrite: () => void }) => {
  const when = useWhen()
  const words = line.noteId === null ? m.notes_status_none() : m.notes_status_draft()
  const said = line.amendment ? m.notes_amendment_draft() : words
  const end = when.relative(dayOf(line.at), systemClock.today())
  return line.noteId === null ? (
    <ListRow title={name} line={said} end={end} onClick={onWrite} />
  ) : (
    <ListRow title={name} line={said} end={end} href={noteAt(line.noteId)} />
  )
}

const SignedRow = ({ line, name, noteAt }: RowProps) => {
  const when = useWhen()
  return line.noteId === null ? null : (
    <ListRow
      title={name}
      line={line.amendment && m.notes_amendment()}
      end={when.day(dayOf(line.at), systemClock.today())}
      href={noteAt(line.noteId)}
    />
  )
}
