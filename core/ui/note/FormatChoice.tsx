import { ChevronDown } from "lucide"
import { useState } from "preact/hooks"
import { noteFormatOf } from "../../curriculum/note-formats.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Choice } from "../parts/Choice.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { Icon } from "../parts/Icon.tsx"
import type { NoteView } from "./use-note-view.ts"

/** Which format the draft is in, and the way to another one. */
export const FormatChoice = ({ view: { note, formats } }: { readonly view: NoteView }) => {
  const core = useCore()
  const act = useAct()
  const [chosen, setChosen] = useState<string | null>(null)
  const current = noteFormatOf(formats, note.formatId)
  const use = async () => {
    if (chosen === null) return
    const changed = await act(core.notes.changeFormat({ id: note.id, formatId: chosen }))
    if (changed.ok) setChosen(null)
  }
  return (
    <>
      <button class="note-format not-on-paper" type="button" onClick={() => setChosen(note.formatId)}>
        {m.note_format({ format: current?.title ?? note.formatId })}
        <Icon of={ChevronDown} />
      </button>
      <Dialog
        open={chosen !== null}
        title={m.note_format_choose()}
        onClose={() => setChosen(null)}
        actions={
          <>
            <Button onClick={() => setChosen(null)}>{m.note_cancel()}</Button>
            <Button kind="primary" onClick={use}>
              {m.note_format_use()}
            </Button>
          </>
        }
      >
        <p>{m.note_format_keep()}</p>
        <Choice
          label={m.note_format_choose()}
          labelUnseen
          options={formats.formats.map(({ id, title, suits }) => ({ value: id, label: title, hint: suits }))}
          chosen={chosen}
          onChoose={setChosen}
        />
      </Dialog>
    </>
  )
}
