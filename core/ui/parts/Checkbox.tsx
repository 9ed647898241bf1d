type CheckboxProps = {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}

/** Yes or not yet, in a sentence one can stand by. */
export const Checkbox = ({ label, checked, onChange }: CheckboxProps) => (
  <label class="choice">
    <input type="checkbox" checked={checked} onChange={event => onChange(event.currentTarget.checked)} />
    <b>{label}</b>
  </label>
)
