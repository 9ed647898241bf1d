import { m } from "../../words/messages.js"
import { TextField } from "../parts/TextField.tsx"

type DeviceNameFieldProps = {
  readonly value: string
  /** It was to be kept already: then it is said that a name is missing. */
  readonly asked: boolean
  readonly onInput: (value: string) => void
}

/** What this device is called in the program it comes into. */
export const DeviceNameField = ({ value, asked, onInput }: DeviceNameFieldProps) => (
  <TextField
    label={m.team_label()}
    hint={m.team_label_hint()}
    value={value}
    onInput={onInput}
    error={asked && value.trim() === "" ? m.team_label_missing() : null}
  />
)
