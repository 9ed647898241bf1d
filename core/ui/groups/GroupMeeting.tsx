import { useState } from "preact/hooks"
import { addDays, type Day } from "../../base/clock.ts"
import type { Group } from "../../domain/group.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { dotted } from "../dotted.ts"
import { Button } from "../parts/Button.tsx"
import { Chip, Chips } from "../parts/Chip.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { TextField } from "../parts/TextField.tsx"
import { useWhen } from "../use-when.ts"

type GroupMeetingProps = { readonly group: Group; readonly today: Day }

/** When the group meets next, and the way to plan it. */
export const GroupMeeting = ({ group, today }: GroupMeetingProps) => {
  const [planning, setPlanning] = useState(false)
  const when = useWhen()
  const { next } = group
  return (
    <section class="card person-next" aria-labelledby="group-next">
      <div>
        <h2 class="label" id="group-next">
          {m.person_next()}
        </h2>
        {next ? (
          <p class="person-next-when numbers">
            {dotted(
              next.at === null
                ? when.day(next.on, today)
                : m.person_at({ day: when.day(next.on, today), time: when.time(next.at) }),
              group.place,
            )}
          </p>
        ) : (
          <p>{m.person_next_none()}</p>
        )}
      </div>
      <Button onClick={() => setPlanning(true)}>{next ? m.person_next_change() : m.person_next_plan()}</Button>
      <Dialog
        open={planning}
        title={m.person_next()}
        onClose={() => setPlanning(false)}
        actions={
          <Button kind="primary" onClick={() => setPlanning(false)}>
            {m.person_next_done()}
          </Button>
        }
      >
        <MeetingFields group={group} today={today} />
      </Dialog>
    </section>
  )
}

/** While a year is typed it is 0002, 0020, 0202: not a day anyone means. */
const isDay = (day: string) => /^2\d{3}-\d\d-\d\d$/.test(day)

const MeetingFields = ({ group, today }: GroupMeetingProps) => {
  const core = useCore()
  const act = useAct()
  const [on, setOn] = useState(group.next?.on ?? "")
  const [at, setAt] = useState(group.next?.at ?? "")
  const choose = (day: Day, time: string) => {
    setOn(day)
    setAt(time)
    const next = isDay(day) ? { on: day, at: time === "" ? null : time } : null
    if (next || day === "") void act(core.groups.change({ id: group.id, fields: { next } }))
  }
  const quick = [
    { day: today, label: m.groups_today() },
    { day: addDays(today, 7), label: m.person_next_week() },
  ]
  return (
    <div class="stack">
      <Chips label={m.person_next_quick()}>
        {quick.map(({ day, label }) => (
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
    </div>
  )
}
