import type { GroupSessionId, NoteId } from "../../../base/id.ts"
import { NoteScreen } from "../../../ui/note/NoteScreen.tsx"
import { useNoteView } from "../../../ui/note/use-note-view.ts"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"
import { useShell } from "../../shell.ts"

const ways = {
  back: () => history.back(),
  crisis: hrefTo(paths.crisis),
  settings: hrefTo(paths.settings),
  noteAt: (id: NoteId) => hrefTo(paths.note(id)),
  groupAt: (id: GroupSessionId) => hrefTo(paths.groupWrapUp(id)),
}

export const Note = ({ id }: { readonly id: string }) => {
  const view = useNoteView(id as NoteId)
  const { beside } = useShell()
  if (view.state === "ready")
    return (
      <NoteScreen key={id} view={view.value} ways={ways} intoRecord={beside && <beside.OfNote view={view.value} />} />
    )
  return (
    <Screen name={m.note_title()} back={ways.back} crisis={ways.crisis}>
      <Ready of={view} what={m.note_what()}>
        {() => null}
      </Ready>
    </Screen>
  )
}
