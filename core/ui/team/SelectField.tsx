import { Field, type FieldWords } from "../parts/Field.tsx"

type SelectFieldProps = FieldWords & {
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChoose: (value: string) => void
  readonly labelUnseen?: boolean
}

/** One of many, in the device's own list. */
export const SelectField = ({ value, options, onChoose, ...words }: SelectFieldProps) => (
  <Field {...words}>
    {wiring => (
      <select {...wiring} class="input" value={value} onChange={event => onChoose(event.currentTarget.value)}>
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    )}
  </Field>
)
