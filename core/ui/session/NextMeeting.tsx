import { systemClock } from "../../base/clock.ts"
import type { Result } from "../../base/result.ts"
import type { Session } from "../../domain/session.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Chip } from "../parts/Chip.tsx"
import { TextField } from "../parts/TextField.tsx"
import { useTapped } from "../use-tapped.ts"
import { useWhen } from "../use-when.ts"
import { weeksOn } from "./next-meeting.ts"

/** When one meets this person again. */
export const NextMeeting = ({ session }: { readonly session: Session }) => {
  const core = useCore()
  const act = useAct()
  return <NextMeetingFields of={session} onPlan={next => act(core.sessions.planNext({ id: session.id, next }))} />
}

type NextMeetingFieldsProps = {
  readonly of: Pick<Session, "startedAt" | "next">
  readonly onPlan: (next: Session["next"]) => Promise<Result<unknown, unknown>>
}

/** When to meet again: the same time next week with one tap, or any day and time. */
export const NextMeetingFields = ({ of: session, onPlan }: NextMeetingFieldsProps) => {
  const when = useWhen()
  const [next, plan] = useTapped<Session["next"]>(session.next, onPlan)
  const today = systemClock.today()
  const quick = [
    { weeks: 1, word: m.session_next_week() },
    { weeks: 2, word: m.session_next_two_weeks() },
  ].map(one => ({ ...one, ...weeksOn(session, one.weeks) }))
  return (
    <fieldset class="stack">
      <legend class="field-label">{m.session_next_meeting()}</legend>
      <div class="chips">
        {quick.map(one => (
          <Chip
            key={one.weeks}
            on={next?.on === one.on && next.at === one.at}
            onToggle={on => plan(on ? { on: one.on, at: one.at } : null)}
          >
            {one.word} · {when.day(one.on, today)}, {when.time(one.at)}
          </Chip>
        ))}
      </div>
      <div class="when-fields">
        <TextField
          type="date"
          label={m.session_next_day()}
          value={next?.on ?? ""}
          onInput={on => plan(on ? { on, at: next?.at ?? null } : null)}
        />
        <TextField
          type="time"
          label={m.session_next_time()}
          value={next?.at ?? ""}
          onInput={at => {
            if (next) plan({ on: next.on, at: at || null })
          }}
        />
      </div>
    </fieldset>
  )
}
