import { useState } from "preact/hooks"
import { SavedField } from "../parts/SavedField.tsx"

type NumberFieldProps = {
  readonly label: string
  readonly hint?: string
  readonly value: number | null
  /** What a number must be; empty is null, and comes here only where `optional`. */
  readonly fits: (value: number) => boolean
  readonly optional?: boolean
  /** Said while what stands there is none. */
  readonly wrong: string
  readonly onNumber: (value: number | null) => Promise<boolean>
}

/** A number that keeps itself; what is none stays in the field with a word about it, and nothing is kept. */
export const NumberField = ({ label, hint, value, fits, optional, wrong, onNumber }: NumberFieldProps) => {
  const [fault, setFault] = useState(false)
  const write = async (_: string, text: string) => {
    const told = text.trim().replace(",", ".")
    const number = told === "" ? null : Number(told)
    const good = number === null ? optional === true : Number.isFinite(number) && fits(number)
    setFault(!good)
    return good ? onNumber(number) : false
  }
  return (
    <SavedField
      label={label}
      {...(hint !== undefined && { hint })}
      value={value === null ? "" : String(value)}
      error={fault ? wrong : null}
      onWrite={write}
    />
  )
}
