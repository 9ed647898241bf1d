import { useEffect } from "preact/hooks"
import { useTextDraft } from "../use-text-draft.ts"
import { Field, type FieldWords } from "./Field.tsx"

type SavedFieldProps = FieldWords & {
  /** What the field holds, as last seen in the core. */
  readonly value: string
  /** As for `TextArea`: answer false when it was not kept. */
  readonly onWrite: (was: string, text: string) => Promise<boolean>
  readonly labelUnseen?: boolean
  readonly placeholder?: string
  /** Takes the focus when it appears. */
  readonly first?: boolean
  /** Enter was pressed: what was typed is on its way. */
  readonly onDone?: () => void
}

/** One line of text that saves itself. */
export const SavedField = ({ value, onWrite, placeholder, first, onDone, ...words }: SavedFieldProps) => {
  const draft = useTextDraft<HTMLInputElement>(value, onWrite)
  useEffect(() => {
    if (first) draft.ref.current?.focus()
  }, [])
  return (
    <Field {...words}>
      {wiring => (
        <input
          {...wiring}
          {...draft}
          class="input"
          type="text"
          autoComplete="off"
          placeholder={placeholder}
          onKeyDown={event => {
            if (event.key !== "Enter") return
            event.currentTarget.blur()
            onDone?.()
          }}
        />
      )}
    </Field>
  )
}
