import { agendaSteps } from "../../domain/session.ts"
import { secondsIn } from "../../domain/session-clock.ts"
import { m } from "../../words/messages.js"
import { stepOf, targetMinutes } from "./agenda-steps.ts"
import type { Walked } from "./session-view.ts"
import { useNow } from "./use-now.ts"

/** "Step 6 of 8 · New material", and the minutes spent in it beside those it usually takes. */
export const StepHead = ({ of: { session, agenda } }: { readonly of: Walked }) => {
  const now = useNow(15_000)
  const step = stepOf(agenda, session.step)
  const spent = Math.round(secondsIn(session.steps[session.step], now) / 60)
  return (
    <p class="session-head row-ends quiet">
      <span>
        {m.session_step_of({ at: agendaSteps.indexOf(session.step) + 1, of: agendaSteps.length })} · <b>{step.short}</b>
      </span>
      <span class="numbers">{m.session_minutes_of({ spent, target: targetMinutes(step, session.form) })}</span>
    </p>
  )
}
