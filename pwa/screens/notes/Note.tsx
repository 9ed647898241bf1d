import type { GroupSessionId, NoteId } from "../../../core/base/id.ts"
import { NoteScreen } from "../../../core/ui/note/NoteScreen.tsx"
import { useNoteView } from "../../../core/ui/note/use-note-view.ts"
import { Ready } from "../../../core/ui/parts/Ready.tsx"
import { Screen } from "../../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../core/ui/paths.ts"
import { m } from "../../../core/words/messages.js"

const ways = {
  back: () => history.back(),
  crisis: hrefTo(paths.crisis),
  settings: hrefTo(paths.settings),
  noteAt: (id: NoteId) => hrefTo(paths.note(id)),
  groupAt: (id: GroupSessionId) => hrefTo(paths.groupWrapUp(id)),
}

export const Note = ({ id }: { readonly id: string }) => {
  const view = useNoteView(id as NoteId)
  if (view.state === "ready") return <NoteScreen key={id} view={view.value} ways={ways} />
  return (
    <Screen name={m.note_title()} back={ways.back} crisis={ways.crisis}>
      <Ready of={view} what={m.note_what()}>
        {() => null}
      </Ready>
    </Screen>
  )
}
