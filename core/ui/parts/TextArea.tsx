import { useTextDraft } from "../use-text-draft.ts"
import { Field, type FieldWords } from "./Field.tsx"

type TextAreaProps = FieldWords & {
  /** What the field holds, as last seen in the core. */
  readonly value: string
  /** Called within 400 ms of typing and on leaving. Answer false when it was not kept: it is tried again with the next letter, and by itself after a while. */
  readonly onWrite: (was: string, text: string) => Promise<boolean>
  /** Lines of paper, for the person's own words. */
  readonly ruled?: boolean
  readonly rows?: number
  readonly labelUnseen?: boolean
  readonly placeholder?: string
  readonly lang?: string
}

/** Text that saves itself, and grows with what is in it. */
export const TextArea = ({ value, onWrite, ruled, rows = 2, placeholder, lang, ...words }: TextAreaProps) => {
  const draft = useTextDraft(value, onWrite)
  return (
    <Field {...words}>
      {wiring => (
        <textarea
          {...wiring}
          {...draft}
          class={ruled ? "input input-ruled" : "input"}
          rows={rows}
          lang={lang}
          placeholder={placeholder}
        />
      )}
    </Field>
  )
}
