import { Copy } from "lucide"
import { useState } from "preact/hooks"
import type { NoteId, ParticipantId } from "../../base/id.ts"
import { m } from "../../words/messages.js"
import { copyText, markText } from "../copy-text.ts"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { Field } from "../parts/Field.tsx"
import { SetByAgency } from "../policy/SetByAgency.tsx"
import { usePolicy } from "../policy/use-policy.ts"
import { useTell } from "../use-tell.ts"

type CopyNoteProps = { readonly id: NoteId; readonly owner: ParticipantId; readonly primary: boolean }

/** The note as text on the clipboard, to paste into a record system; where that is not allowed, marked to copy by hand. */
export const CopyNote = ({ id, owner, primary }: CopyNoteProps) => {
  const core = useCore()
  const act = useAct()
  const toasts = useToasts()
  const tell = useTell()
  const policy = usePolicy()
  const [byHand, setByHand] = useState<string | null>(null)
  const copy = async () => {
    const text = await act(core.notes.asText({ id }))
    if (!text.ok) return
    tell({ act: "copied", kind: "note", id, owner })
    if (await copyText(text.value)) toasts.say(m.note_copied())
    else setByHand(text.value)
  }
  if (policy && !policy.features.copyNotes) return <SetByAgency words={m.policy_no_copy()} />
  return (
    <>
      <Button kind={primary ? "primary" : "quiet"} icon={Copy} onClick={copy}>
        {m.note_copy()}
      </Button>
      <Dialog open={byHand !== null} title={m.note_copy_yourself()} onClose={() => setByHand(null)}>
        <p>{m.note_copy_yourself_what()}</p>
        <Field label={m.note_copy_text()} labelUnseen>
          {wiring => <textarea {...wiring} class="input" rows={12} readOnly value={byHand ?? ""} ref={markOnce} />}
        </Field>
      </Dialog>
    </>
  )
}

/** A stable reference, so that it runs on mounting and not on every drawing. */
const markOnce = (area: HTMLTextAreaElement | null) => {
  if (area) requestAnimationFrame(() => markText(area))
}
