import { useState } from "preact/hooks"
import type { Day } from "../../base/clock.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { TextField } from "../parts/TextField.tsx"

export type EntryFields = { readonly words: string; readonly who: string; readonly by: Day | null }

type EntryDialogProps = {
  readonly open: boolean
  readonly title: string
  readonly wordsLabel: string
  readonly more: boolean
  /** What it holds already; null: it is a new one. */
  readonly before: EntryFields | null
  /** Answers whether it was kept. */
  readonly onKeep: (fields: EntryFields) => Promise<boolean>
  readonly onRemove: (() => Promise<void>) | null
  readonly onClose: () => void
}

export const EntryDialog = ({ open, title, onClose, ...form }: EntryDialogProps) => (
  <Dialog open={open} title={title} onClose={onClose}>
    <EntryForm {...form} onClose={onClose} />
  </Dialog>
)

/** Made anew each time the dialog opens, so it begins with what the entry holds then. */
const EntryForm = ({
  wordsLabel,
  more,
  before,
  onKeep,
  onRemove,
  onClose,
}: Omit<EntryDialogProps, "open" | "title">) => {
  const [words, setWords] = useState(before?.words ?? "")
  const [who, setWho] = useState(before?.who ?? "")
  const [by, setBy] = useState<string>(before?.by ?? "")
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const keep = async () => {
    setMissing(words.trim() === "")
    if (words.trim() === "") return
    setBusy(true)
    const done = await onKeep({ words: words.trim(), who: who.trim(), by: by === "" ? null : by })
    setBusy(false)
    if (done) onClose()
  }
  const remove = async () => {
    onClose()
    await onRemove?.()
  }
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault()
        void keep()
      }}
    >
      <TextField
        label={wordsLabel}
        value={words}
        onInput={setWords}
        error={missing ? m.reviews_words_missing() : null}
        first
      />
      {more && (
        <div class="review-frame-row">
          <TextField label={m.reviews_next_step_who()} value={who} onInput={setWho} />
          <TextField label={m.reviews_next_step_by()} type="date" value={by} onInput={setBy} />
        </div>
      )}
      <div class="review-entry-acts">
        {onRemove && (
          <Button kind="link" onClick={() => void remove()}>
            {m.reviews_entry_remove()}
          </Button>
        )}
        <Button type="submit" kind="primary" busy={busy}>
          {m.reviews_keep()}
        </Button>
      </div>
    </form>
  )
}
