import type { ComponentChildren } from "preact"
import { Screen } from "../../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../core/ui/paths.ts"
import { m } from "../../../core/words/messages.js"

const steps = 5

type StepScreenProps = {
  /** Which of the questions, from 1. */
  readonly at: number
  readonly title: string
  readonly status?: ComponentChildren
  readonly onBack?: () => void
  /** Enter in a field, or the button of type `submit`. */
  readonly onSubmit?: () => void
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
}

/** One question of the first run. */
export const StepScreen = ({ at, title, status, onBack, onSubmit, actions, children }: StepScreenProps) => (
  <form
    class="first-form"
    key={at}
    onSubmit={event => {
      event.preventDefault()
      onSubmit?.()
    }}
  >
    <Screen
      name={m.app_name()}
      note={m.first_step({ at, of: steps })}
      title={title}
      status={status}
      back={onBack}
      crisis={hrefTo(paths.crisis)}
      actions={actions}
    >
      <progress class="first-progress" aria-hidden="true" max={steps} value={at} />
      {children}
    </Screen>
  </form>
)
