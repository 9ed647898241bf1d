import { addDays, type Day } from "../../base/clock.ts"
import { m } from "../../words/messages.js"
import { Chip, Chips } from "../parts/Chip.tsx"
import { TextField } from "../parts/TextField.tsx"

type StepDayProps = {
  readonly due: Day | null
  readonly today: Day
  readonly onSet: (due: Day | null) => unknown
  readonly label?: string
}

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)

/** By when: one tap for the usual, a calendar for the rest, nothing if the person likes it open. */
export const StepDay = ({ due, today, onSet, label = m.goals_due() }: StepDayProps) => {
  const near = [
    { day: addDays(today, 1), word: m.goals_due_tomorrow() },
    { day: addDays(today, 7), word: m.goals_due_week() },
    { day: addDays(today, 14), word: m.goals_due_two_weeks() },
  ]
  return (
    <div class="goals-day">
      <TextField
        type="date"
        label={label}
        value={due ?? ""}
        onInput={text => {
          if (text === "" || isDay(text)) onSet(text === "" ? null : text)
        }}
      />
      <Chips label={m.goals_due_near()}>
        {near.map(({ day, word }) => (
          <Chip key={day} on={due === day} onToggle={on => onSet(on ? day : null)}>
            {word}
          </Chip>
        ))}
      </Chips>
    </div>
  )
}
