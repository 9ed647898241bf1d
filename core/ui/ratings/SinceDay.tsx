import { useEffect, useState } from "preact/hooks"
import type { Day } from "../../base/clock.ts"
import { m } from "../../words/messages.js"
import { Expander } from "../parts/Expander.tsx"
import { TextField } from "../parts/TextField.tsx"

type SinceDayProps = {
  /** The day that was said, or null. */
  readonly day: Day | null
  readonly on: Day
  /** Of the item. */
  readonly title: string
  readonly onDay: (day: Day) => void
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)

/** For whoever knows the day itself: the band it falls in is chosen by it. */
export const SinceDay = ({ day, on, title, onDay }: SinceDayProps) => {
  const [typed, setTyped] = useState(day ?? "")
  useEffect(() => setTyped(day ?? ""), [day])
  const toCome = isDay(typed) && typed > on
  return (
    <Expander title={m.ratings_know_day()} open={day !== null}>
      <TextField
        label={`${m.ratings_day()}: ${title}`}
        type="date"
        value={typed}
        error={toCome ? m.ratings_day_to_come() : null}
        onInput={text => {
          setTyped(text)
          if (isDay(text) && text <= on && text >= "1900-01-01") onDay(text)
        }}
      />
    </Expander>
  )
}
