import { ArrowDown, ArrowUp, Trash2 } from "lucide"
import { useState } from "preact/hooks"
import { systemClock } from "../../base/clock.ts"
import { type Goal, type StepStatus, stepStatuses } from "../../domain/goal.ts"
import type { Participant } from "../../domain/participant.ts"
import type { Kept } from "../../domain/shape.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { Button } from "../parts/Button.tsx"
import { Chip, Chips } from "../parts/Chip.tsx"
import { Expander } from "../parts/Expander.tsx"
import { Icon } from "../parts/Icon.tsx"
import { useTapped } from "../use-tapped.ts"
import { useWhen } from "../use-when.ts"
import { GoalMark } from "./GoalMark.tsx"
import { OwnWords } from "./OwnWords.tsx"
import { StepDay } from "./StepDay.tsx"
import { StepHelper } from "./StepHelper.tsx"
import { stepWords } from "./step-words.ts"
import type { GoalActs } from "./use-goal-acts.ts"

type Step = Kept<Goal["steps"][string]>

type GoalStepProps = {
  readonly goal: Goal
  readonly step: Step
  readonly person: Participant
  readonly acts: GoalActs
  /** The next one to take: open, so that looking at it is one tap. */
  readonly next: boolean
  /** Changes places with the one before or after; null at the edge. */
  readonly onUp: (() => void) | null
  readonly onDown: (() => void) | null
}

/** One step: how it is going on the outside, everything about it inside. */
export const GoalStep = ({ goal, step, person, acts, next, onUp, onDown }: GoalStepProps) => {
  const when = useWhen()
  const [open] = useState(next) // later it is as the person left it
  const today = systemClock.today()
  const [status, tap] = useTapped<StepStatus>(step.status, now => acts.putStep(step.id, { status: now }))
  const looked = step.reviewedOn === today ? m.goals_reviewed_today() : null
  const line = dotted(
    stepWords[status].word(),
    looked ?? (status === "open" && step.due ? m.goals_by_day({ day: when.day(step.due, today) }) : null),
    step.helper.trim() && m.goals_with({ helper: step.helper }),
  )
  return (
    <li>
      <details class={`goals-step goals-step-${status}`} open={open}>
        <summary>
          <Icon of={stepWords[status].icon} />
          <span>
            <b>{step.words}</b>
            <span class="quiet">{line}</span>
          </span>
        </summary>
        <div class="stack">
          <Chips label={m.goals_step_how()}>
            {stepStatuses.map(one => (
              <Chip key={one} on={status === one} onToggle={() => tap(one)}>
                {stepWords[one].word()}
              </Chip>
            ))}
          </Chips>
          <Expander title={m.goals_step_change()}>
            <div class="stack">
              <OwnWords
                label={m.goals_step_words()}
                hint={m.goals_step_hint()}
                value={step.words}
                onWrite={async words => (await acts.putStep(step.id, { words })).ok}
                aside={
                  <GoalMark
                    {...{ goal, acts }}
                    path={`steps.${step.id}`}
                    field={m.goals_step_words()}
                    text={step.words}
                  />
                }
              />
              <StepDay due={step.due} today={today} onSet={due => acts.putStep(step.id, { due })} />
              <StepHelper
                helper={step.helper}
                person={person}
                onSet={async helper => (await acts.putStep(step.id, { helper })).ok}
              />
              <div class="goals-tools">
                <Button kind="link" icon={ArrowUp} disabled={!onUp} onClick={onUp ?? undefined}>
                  {m.goals_up()}
                </Button>
                <Button kind="link" icon={ArrowDown} disabled={!onDown} onClick={onDown ?? undefined}>
                  {m.goals_down()}
                </Button>
                <Button
                  kind="link"
                  icon={Trash2}
                  onClick={() => void acts.remove("steps", step.id, m.goals_step_removed())}
                >
                  {m.goals_remove()}
                </Button>
              </div>
            </div>
          </Expander>
        </div>
      </details>
    </li>
  )
}
