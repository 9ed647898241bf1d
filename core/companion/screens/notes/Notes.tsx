import type { RecordFailure } from "../../../base/failure.ts"
import { type Live, live } from "../../../bridge/live.ts"
import type { NoteHead } from "../../../domain/note.ts"
import type { PersonLine } from "../../../people/api.ts"
import type { Today } from "../../../today/api.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { joined } from "../../../ui/joined.ts"
import { NoteBoard } from "../../../ui/note/NoteBoard.tsx"
import { sortNotes } from "../../../ui/note/sort-notes.ts"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { NotHandedOver } from "../../../ui/today/NotHandedOver.tsx"
import { m } from "../../../words/messages.js"

type All = { readonly heads: readonly NoteHead[]; readonly today: Today }

const titleOf = (all: Live<All, RecordFailure>): string => {
  if (all.state !== "ready") return m.nav_notes()
  const { heads, today } = all.value
  const { toSign } = sortNotes(heads, today.unsigned)
  if (toSign.length > 0) return m.notes_title_waiting({ count: toSign.length })
  return heads.length > 0 ? m.notes_title_signed() : m.notes_title_none()
}

export const Notes = () => {
  const core = useCore()
  const heads = useLive(
    () => live<readonly NoteHead[], RecordFailure>(next => core.notes.watchOf({ participantId: null }, next)),
    [core],
  )
  const people = useLive(
    () => live<readonly PersonLine[], RecordFailure>(next => core.people.watchAll(null, next)),
    [core],
  )
  const today = useLive(() => live<Today, RecordFailure>(next => core.today.watch(null, next)), [core])
  const all = joined({ heads, people, today })
  return (
    <Screen name={m.nav_notes()} title={titleOf(all)} status={<NotHandedOver />} crisis={hrefTo(paths.crisis)}>
      <Ready of={all} what={m.notes_what()} lines={6}>
        {view => (
          <NoteBoard
            heads={view.heads}
            people={view.people}
            unsigned={view.today.unsigned}
            today={hrefTo(paths.today)}
            noteAt={id => hrefTo(paths.note(id))}
          />
        )}
      </Ready>
    </Screen>
  )
}
