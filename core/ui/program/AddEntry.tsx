import { Plus } from "lucide"
import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"

type AddEntryProps<Draft> = {
  readonly title: string
  readonly empty: Draft
  /** It has what an entry cannot be without. */
  readonly whole: (draft: Draft) => boolean
  /** Answers whether it was kept. */
  readonly onAdd: (draft: Draft) => Promise<boolean>
  readonly children: (draft: Draft, set: (part: Partial<Draft>) => void) => ComponentChildren
}

/** A button, and the few fields that an entry begins with. */
export const AddEntry = <Draft extends object>({ title, empty, whole, onAdd, children }: AddEntryProps<Draft>) => {
  const [draft, setDraft] = useState<Draft | null>(null)
  const shown = draft ?? empty
  const close = () => setDraft(null)
  const add = async () => {
    if (await onAdd(shown)) close()
  }
  return (
    <>
      <Button icon={Plus} onClick={() => setDraft(empty)}>
        {title}
      </Button>
      <Dialog
        open={draft !== null}
        title={title}
        onClose={close}
        actions={
          <>
            <Button onClick={close}>{m.progset_cancel()}</Button>
            <Button kind="primary" disabled={!whole(shown)} onClick={() => void add()}>
              {m.progset_save()}
            </Button>
          </>
        }
      >
        <div class="stack">{children(shown, part => setDraft({ ...shown, ...part }))}</div>
      </Dialog>
    </>
  )
}
