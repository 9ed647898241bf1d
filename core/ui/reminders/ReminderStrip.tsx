import "./reminders.css"
import type { RecordFailure } from "../../base/failure.ts"
import type { ParticipantId } from "../../base/id.ts"
import { type Live, live } from "../../bridge/live.ts"
import { loadReminders } from "../../curriculum/load.ts"
import { keyOfReminder } from "../../domain/reminder-mark.ts"
import type { Reminding } from "../../reminders/api.ts"
import { m } from "../../words/messages.js"
import { useCore, useLive } from "../core-context.tsx"
import { useLoaded } from "../use-loaded.ts"
import { ReminderCard } from "./ReminderCard.tsx"

/** At most three, the most important first; nothing at all where there is none. */
const Strip = ({ of }: { readonly of: Live<Reminding, RecordFailure> }) => {
  const table = useLoaded(loadReminders, [])
  if (of.state !== "ready" || table.state !== "ready") return null
  const { reminders, today } = of.value
  if (reminders.length === 0) return null
  return (
    <section aria-label={m.reminders_name()}>
      <ul class="reminders">
        {reminders.map(one => {
          const words = table.value.rules.find(({ id }) => id === one.rule)
          return words && <ReminderCard key={keyOfReminder(one)} of={one} words={words} today={today} />
        })}
      </ul>
    </section>
  )
}

/** Over everybody and the program. */
export const TodayStrip = () => {
  const core = useCore()
  return (
    <Strip of={useLive(() => live<Reminding, RecordFailure>(next => core.reminders.watchToday(null, next)), [core])} />
  )
}

/** Of one person. */
export const PersonStrip = ({ id }: { readonly id: ParticipantId }) => {
  const core = useCore()
  const of = useLive(
    () => live<Reminding, RecordFailure>(next => core.reminders.watchPerson({ participantId: id }, next)),
    [core, id],
  )
  return <Strip of={of} />
}
