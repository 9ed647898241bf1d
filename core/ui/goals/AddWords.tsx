import { Plus } from "lucide"
import { useLayoutEffect, useRef, useState } from "preact/hooks"
import { Button } from "../parts/Button.tsx"
import { NewWords } from "./NewWords.tsx"
import { useNewEntry } from "./use-new-entry.ts"

type AddWordsProps<I extends string> = {
  readonly button: string
  readonly label: string
  readonly hint?: string
  /** Keeps the words; answers the entry's id, or null when they were not kept. */
  readonly put: (id: I | null, words: string) => Promise<I | null>
  /** The entry being written, so that a list can leave it out meanwhile; null when it is done. */
  readonly onWriting: (id: I | null) => void
}

/** A way to add one more, in words. The focus goes into the line and comes back to the button. */
export const AddWords = <I extends string>(props: AddWordsProps<I>) => {
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const was = useRef(false)
  useLayoutEffect(() => {
    if (was.current && !open) place.current?.querySelector("button")?.focus()
    was.current = open
  }, [open])
  const done = () => {
    setOpen(false)
    props.onWriting(null)
  }
  return (
    <div ref={place}>
      {open ? (
        <Writing {...props} onDone={done} />
      ) : (
        <Button kind="link" icon={Plus} onClick={() => setOpen(true)}>
          {props.button}
        </Button>
      )}
    </div>
  )
}

const Writing = <I extends string>({
  label,
  hint,
  put,
  onWriting,
  onDone,
}: AddWordsProps<I> & { readonly onDone: () => void }) => {
  const open = useRef(true)
  const entry = useNewEntry<I>(async (id, words) => {
    const kept = await put(id, words)
    // The last words may arrive when the line is closed already: then the entry belongs into the list.
    if (kept !== null && id === null && open.current) onWriting(kept)
    return kept
  })
  const done = () => {
    open.current = false
    onDone()
  }
  return <NewWords label={label} hint={hint} onWrite={entry.write} onDone={done} />
}
