import type { RecordFailure } from "../../../core/base/failure.ts"
import { live } from "../../../core/bridge/live.ts"
import type { NoteHead } from "../../../core/domain/note.ts"
import type { PersonLine } from "../../../core/people/api.ts"
import type { Today } from "../../../core/today/api.ts"
import { useCore, useLive } from "../../../core/ui/core-context.tsx"
import { NoteBoard } from "../../../core/ui/note/NoteBoard.tsx"
import { Ready } from "../../../core/ui/parts/Ready.tsx"
import { Screen } from "../../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../core/ui/paths.ts"
import { joined } from "../../../core/ui/session/session-view.ts"
import { NotHandedOver } from "../../../core/ui/today/NotHandedOver.tsx"
import { m } from "../../../core/words/messages.js"

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
    <Screen name={m.nav_notes()} title={m.notes_name()} status={<NotHandedOver />} crisis={hrefTo(paths.crisis)}>
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
