import { SkipForward } from "lucide"
import { type AgendaStep, agendaSteps } from "../../domain/session.ts"
import { secondsIn } from "../../domain/session-clock.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { StepRail } from "../parts/StepRail.tsx"
import { stepOf, targetMinutes } from "./agenda-steps.ts"
import type { Walked } from "./session-view.ts"
import { useNow } from "./use-now.ts"

type StepNavProps = {
  readonly of: Walked
  readonly onGo: (step: AgendaStep) => void
  /** Left out at the last step. */
  readonly onSkip: (() => void) | null
}

/** Where one is among the eight steps, and how the time goes. */
export const StepNav = ({ of: { session, agenda }, onGo, onSkip }: StepNavProps) => {
  const now = useNow(15_000)
  const steps = agendaSteps.map(id => {
    const step = stepOf(agenda, id)
    const spent = Math.round(secondsIn(session.steps[id], now) / 60)
    const state = session.steps[id]?.state ?? "open"
    return {
      id,
      label: step.short,
      state: state === "open" ? ("ahead" as const) : state,
      minutes: m.session_step_minutes({ spent, target: targetMinutes(step, session.form) }),
    }
  })
  const go = (id: string) => {
    const step = agendaSteps.find(one => one === id)
    if (step) onGo(step)
  }
  return (
    <div class="session-nav">
      <StepRail steps={steps} current={session.step} onGo={go} tall />
      {onSkip && (
        <Button kind="link" icon={SkipForward} onClick={onSkip}>
          {m.session_skip()}
        </Button>
      )}
    </div>
  )
}
