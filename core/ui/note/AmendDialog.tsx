import { useState } from "preact/hooks"
import type { NoteId } from "../../base/id.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { TextField } from "../parts/TextField.tsx"

type AmendDialogProps = {
  readonly id: NoteId
  readonly open: boolean
  readonly onClose: () => void
  /** The amendment is there, to be written. */
  readonly onStarted: (id: NoteId) => void
}

/** Asks why, and starts the amendment. */
export const AmendDialog = ({ id, open, onClose, onStarted }: AmendDialogProps) => {
  const core = useCore()
  const act = useAct()
  const [reason, setReason] = useState("")
  const [asked, setAsked] = useState(false)
  const missing = reason.trim() === ""
  const start = async () => {
    setAsked(true)
    if (missing) return
    const started = await act(core.notes.amend({ id, reason }))
    if (!started.ok) return
    onClose()
    onStarted(started.value)
  }
  return (
    <Dialog
      open={open}
      title={m.note_amend_title()}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{m.note_cancel()}</Button>
          <Button kind="primary" onClick={start}>
            {m.note_amend_start()}
          </Button>
        </>
      }
    >
      <p>{m.note_amend_what()}</p>
      <TextField
        label={m.note_amend_reason()}
        hint={m.note_amend_reason_hint()}
        value={reason}
        onInput={setReason}
        error={asked && missing ? m.note_amend_reason_missing() : null}
        first
      />
    </Dialog>
  )
}
