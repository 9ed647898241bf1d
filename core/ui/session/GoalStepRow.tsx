import { systemClock } from "../../base/clock.ts"
import type { Goal, StepStatus } from "../../domain/goal.ts"
import type { Kept } from "../../domain/shape.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { dotted } from "../dotted.ts"
import { Chip } from "../parts/Chip.tsx"
import { useTapped } from "../use-tapped.ts"
import { useWhen } from "../use-when.ts"

const marks = [
  { status: "reached", word: m.session_step_reached },
  { status: "partly", word: m.session_step_partly },
  { status: "changed", word: m.session_step_changed },
] as const

type GoalStepRowProps = {
  readonly goal: Goal
  readonly step: Kept<Goal["steps"][string]>
  readonly onMarked: () => void
}

/** A step of a goal and how it went; the same tap again takes it back. */
export const GoalStepRow = ({ goal, step, onMarked }: GoalStepRowProps) => {
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  const [status, tap] = useTapped<StepStatus>(step.status, now =>
    act(core.goals.putStep({ id: goal.id, entryId: step.id, fields: { status: now } })),
  )
  const circumstances = dotted(
    step.due && when.day(step.due, systemClock.today()),
    step.helper.trim() && m.session_plan_with({ helper: step.helper }),
  )
  return (
    <li class="stack-close">
      <b>{step.words}</b>
      {circumstances && <span class="quiet">{circumstances}</span>}
      <fieldset class="chips chips-small">
        <legend class="unseen">{m.session_step_how({ step: step.words })}</legend>
        {marks.map(mark => (
          <Chip
            key={mark.status}
            on={status === mark.status}
            onToggle={on => {
              tap(on ? mark.status : "open")
              if (on) onMarked()
            }}
          >
            {mark.word()}
          </Chip>
        ))}
      </fieldset>
    </li>
  )
}
