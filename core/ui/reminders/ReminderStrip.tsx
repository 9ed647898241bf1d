import "./reminders.css"
import { useRef, useState } from "preact/hooks"
import type { RecordFailure } from "../../base/failure.ts"
import type { ParticipantId } from "../../base/id.ts"
import { type Live, live } from "../../bridge/live.ts"
import { loadReminders } from "../../curriculum/load.ts"
import { keyOfReminder } from "../../domain/reminder-mark.ts"
import type { ReminderLine, Reminding } from "../../reminders/api.ts"
import { m } from "../../words/messages.js"
import { useCore, useLive } from "../core-context.tsx"
import { useLoaded } from "../use-loaded.ts"
import { HereSheet } from "./HereSheet.tsx"
import { ReminderCard } from "./ReminderCard.tsx"

/**
 * At most three, the most important first; nothing at all where there is none. What is done in a sheet over the screen stays
 * open also when its reminder goes with the first tap.
 */
const Strip = ({ of }: { readonly of: Live<Reminding, RecordFailure> }) => {
  const table = useLoaded(loadReminders, [])
  const [here, setHere] = useState<ReminderLine | null>(null)
  const strip = useRef<HTMLElement>(null)
  if (of.state !== "ready" || table.state !== "ready") return null
  const { reminders, today } = of.value
  return (
    <>
      {reminders.length > 0 && (
        <section aria-label={m.reminders_name()} ref={strip} tabIndex={-1}>
          <ul class="reminders">
            {reminders.map(one => {
              const words = table.value.rules.find(({ id }) => id === one.rule)
              const doHere = () => setHere(one)
              const gone = () => strip.current?.focus()
              return (
                words && (
                  <ReminderCard
                    key={keyOfReminder(one)}
                    of={one}
                    words={words}
                    today={today}
                    onHere={doHere}
                    onPutOff={gone}
                  />
                )
              )
            })}
          </ul>
        </section>
      )}
      {here !== null && <HereSheet of={here} onClose={() => setHere(null)} />}
    </>
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
