import { Check } from "lucide"
import { m } from "../../words/messages.js"
import { Icon } from "./Icon.tsx"

type RailStep = {
  readonly id: string
  readonly label: string
  readonly state: "done" | "skipped" | "ahead"
  /** "4 of 6 min", shown where there is room. */
  readonly minutes?: string
}

type StepRailProps = {
  readonly steps: readonly RailStep[]
  readonly current: string
  readonly onGo: (id: string) => void
  /** What the steps are of, when not of a session. */
  readonly label?: string
  /** Stands beside the step where there is room, with the names of the steps. */
  readonly tall?: boolean
}

const words = { done: m.step_done, skipped: m.step_skipped, ahead: m.step_ahead }

/** Where one is in the session. Every step can be gone to; being behind is information, never an alarm. */
export const StepRail = ({ steps, current, onGo, tall, label }: StepRailProps) => (
  <nav aria-label={label ?? m.part_steps()}>
    <ol class={tall ? "steps steps-tall" : "steps"}>
      {steps.map(step => (
        <li key={step.id}>
          <button
            type="button"
            title={step.label}
            data-state={step.state}
            aria-current={step.id === current ? "step" : undefined}
            onClick={() => onGo(step.id)}
          >
            <i>{step.state === "done" && <Icon of={Check} />}</i>
            <span class="steps-label">
              {step.label}
              <span class="unseen">, {step.id === current ? m.step_now() : words[step.state]()}</span>
            </span>
            {step.minutes && <span class="steps-minutes">{step.minutes}</span>}
          </button>
        </li>
      ))}
    </ol>
  </nav>
)
