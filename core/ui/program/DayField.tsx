import { useState } from "preact/hooks"
import type { Day } from "../../base/clock.ts"
import { TextField } from "../parts/TextField.tsx"

type DayFieldProps = {
  readonly label: string
  readonly hint?: string
  readonly day: Day | null
  /** It may be left empty. */
  readonly optional?: boolean
  readonly onDay: (day: Day | null) => Promise<unknown>
}

const isDay = (text: string) => /^(19|20)\d\d-\d\d-\d\d$/.test(text)

/** A day that keeps itself as soon as it is a whole one; empty is kept on leaving, as a half-typed day is empty too. */
export const DayField = ({ label, hint, day, optional = false, onDay }: DayFieldProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  const leave = async () => {
    if (typed === "" && optional && day !== null) await onDay(null)
    setTyped(null)
  }
  return (
    <TextField
      label={label}
      type="date"
      {...(hint !== undefined && { hint })}
      value={typed ?? day ?? ""}
      onInput={text => {
        setTyped(text)
        if (isDay(text)) void onDay(text)
      }}
      onLeave={() => void leave()}
    />
  )
}
