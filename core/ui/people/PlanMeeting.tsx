import { useState } from "preact/hooks"
import { addDays, type Day } from "../../base/clock.ts"
import type { Participant } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Chip, Chips } from "../parts/Chip.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { TextField } from "../parts/TextField.tsx"

type PlanMeetingProps = {
  readonly person: Participant
  readonly today: Day
  readonly open: boolean
  readonly onClose: () => void
}

/** Plans a meeting as it is chosen: every tap is kept at once, so closing loses nothing. */
export const PlanMeeting = ({ open, onClose, ...rest }: PlanMeetingProps) => (
  <Dialog
    open={open}
    title={m.person_next()}
    onClose={onClose}
    actions={
      <Button kind="primary" onClick={onClose}>
        {m.person_next_done()}
      </Button>
    }
  >
    <MeetingFields {...rest} onClose={onClose} />
  </Dialog>
)

const MeetingFields = ({ person, today, onClose }: Omit<PlanMeetingProps, "open">) => {
  const core = useCore()
  const act = useAct()
  const toasts = useToasts()
  const [on, setOn] = useState(person.next?.on ?? "")
  const [at, setAt] = useState(person.next?.at ?? "")
  const plan = (next: Participant["next"]) => void act(core.people.planNext({ id: person.id, next }))
  const choose = (day: Day, time: string) => {
    setOn(day)
    setAt(time)
    if (isDay(day)) plan({ on: day, at: time === "" ? null : time })
  }
  const clear = () => {
    const { next: before } = person
    plan(null)
    onClose()
    toasts.say(m.person_next_cleared(), () => plan(before))
  }
  return (
    <div class="stack">
      <Chips label={m.person_next_quick()}>
        {quickChoices(today).map(({ day, label }) => (
          <Chip key={day} on={day === on} onToggle={() => choose(day, at)}>
            {label}
          </Chip>
        ))}
      </Chips>
      <TextField
        label={m.person_next_day()}
        type="date"
        value={on}
        onInput={day => choose(day, at)}
        error={on !== "" && !isDay(on) ? m.person_next_unclear() : null}
      />
      <TextField label={m.person_next_time()} type="time" value={at} onInput={time => choose(on, time)} />
      {person.next && (
        <div>
          <Button kind="link" onClick={clear}>
            {m.person_next_clear()}
          </Button>
        </div>
      )}
    </div>
  )
}

/** While a year is typed it is 0002, 0020, 0202: not a day anyone means. */
const isDay = (day: string) => /^2\d{3}-\d\d-\d\d$/.test(day)

const quickChoices = (today: Day) => [
  { day: addDays(today, 1), label: m.person_next_tomorrow() },
  { day: addDays(today, 7), label: m.person_next_week() },
  { day: addDays(today, 14), label: m.person_next_fortnight() },
]
