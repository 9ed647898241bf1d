import "./words-field.css"
import { Field, type FieldWords } from "../parts/Field.tsx"

type WordsFieldProps = FieldWords & {
  readonly value: string
  readonly onInput: (words: string) => void
  /** Takes the focus when its dialog opens. */
  readonly first?: boolean
}

/** Some lines of text that are kept with a press, all at once. */
export const WordsField = ({ value, onInput, first, ...words }: WordsFieldProps) => (
  <Field {...words}>
    {wiring => (
      <textarea
        {...wiring}
        class="input words-field"
        rows={3}
        value={value}
        data-first={first}
        onInput={event => onInput(event.currentTarget.value)}
      />
    )}
  </Field>
)
