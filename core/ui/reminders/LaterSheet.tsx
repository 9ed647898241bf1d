import { useState } from "preact/hooks"
import { addDays, type Day } from "../../base/clock.ts"
import { type PutOffReason, putOffReasons } from "../../domain/reminder-mark.ts"
import type { ReminderLine } from "../../reminders/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Chip, Chips } from "../parts/Chip.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { TextField } from "../parts/TextField.tsx"
import { useWhen } from "../use-when.ts"
import { reasonWords } from "./reason-words.ts"
import type { SaidReminder } from "./reminder-words.ts"

type LaterProps = {
  readonly of: ReminderLine
  readonly said: SaidReminder
  readonly today: Day
  readonly onClose: () => void
  /** It will be gone, and what opened this with it. */
  readonly onPutOff: () => void
}

/** Puts a reminder off: until when, and why. Nothing is held against anyone; the reason is for who looks at it later. */
export const LaterSheet = ({ open, ...rest }: LaterProps & { readonly open: boolean }) => (
  <Dialog open={open} title={m.reminders_later_title()} onClose={rest.onClose}>
    <LaterFields {...rest} />
  </Dialog>
)

const LaterFields = ({ of: one, said, today, onClose, onPutOff }: LaterProps) => {
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  const { say } = useToasts()
  const [until, setUntil] = useState<Day>(addDays(today, 7))
  const [reason, setReason] = useState<PutOffReason | null>(null)
  const [words, setWords] = useState("")
  const [asked, setAsked] = useState(false)
  const [busy, setBusy] = useState(false)
  const missing = reason === null && words.trim() === ""
  const past = !isLater(until, today)
  const putOff = async () => {
    setAsked(true)
    if (missing || past) return
    const { rule, participantId, subject } = one
    setBusy(true)
    const kept = await act(core.reminders.snooze({ rule, participantId, subject, until, reason, words }))
    setBusy(false)
    if (!kept.ok) return
    onClose()
    onPutOff()
    const back = () => void act(core.reminders.unsnooze({ id: kept.value }))
    say(m.reminders_put_off({ day: when.day(until, today) }), back)
  }
  return (
    <div class="stack">
      <p class="quiet">{said.title}</p>
      <Chips label={m.reminders_until()}>
        {days.map(({ away, label }) => (
          <Chip key={away} on={until === addDays(today, away)} onToggle={() => setUntil(addDays(today, away))}>
            {label()}
          </Chip>
        ))}
      </Chips>
      <TextField
        label={m.reminders_until_day()}
        type="date"
        value={until}
        onInput={setUntil}
        error={asked && past ? m.reminders_until_later() : null}
      />
      <Chips label={m.reminders_reason()}>
        {reasonsFor(one).map(value => (
          <Chip key={value} on={reason === value} onToggle={on => setReason(on ? value : null)}>
            {reasonWords[value]()}
          </Chip>
        ))}
      </Chips>
      <TextField
        label={m.reminders_reason_words()}
        value={words}
        onInput={setWords}
        error={asked && missing ? m.reminders_reason_missing() : null}
      />
      <Button kind="primary" wide busy={busy} onClick={() => void putOff()}>
        {m.reminders_do_put_off()}
      </Button>
    </div>
  )
}

const days = [
  { away: 1, label: m.reminders_until_tomorrow },
  { away: 7, label: m.reminders_until_week },
  { away: 14, label: m.reminders_until_two_weeks },
  { away: 28, label: m.reminders_until_four_weeks },
]

/** Two of them speak of a person. */
const reasonsFor = ({ participantId }: ReminderLine): readonly PutOffReason[] =>
  putOffReasons.filter(reason => participantId !== null || (reason !== "person-asked" && reason !== "does-not-fit"))

const isLater = (day: string, today: Day) => /^2\d{3}-\d\d-\d\d$/.test(day) && day > today
