import type { FieldWords } from "../parts/Field.tsx"
import { TextField } from "../parts/TextField.tsx"
import { StrengthMeter } from "../strength/StrengthMeter.tsx"

type NewPassphraseFieldProps = FieldWords & {
  readonly value: string
  readonly onInput: (value: string) => void
  readonly first?: boolean
  /** What someone who knows the person would try first. */
  readonly own?: readonly string[]
}

/** A passphrase being chosen, with how easy it would be to guess. */
export const NewPassphraseField = ({ own, ...field }: NewPassphraseFieldProps) => (
  <div class="stack-close">
    <TextField {...field} type="passphrase" autoComplete="new-password" />
    <StrengthMeter passphrase={field.value} own={own} />
  </div>
)
