import type { ComponentChildren } from "preact"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"
import { type OwnStep, ownSteps } from "./own-answers.ts"

type StepScreenProps = {
  /** Which of the questions. */
  readonly at: OwnStep
  readonly title: string
  readonly status?: ComponentChildren
  readonly onBack?: () => void
  /** Enter in a field, or the button of type `submit`. Left out where the question holds a form of its own. */
  readonly onSubmit?: () => void
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
}

/** One question of the first run. */
export const StepScreen = ({ at, title, status, onBack, onSubmit, actions, children }: StepScreenProps) => {
  const number = ownSteps.indexOf(at) + 1
  const screen = (
    <Screen
      name={m.app_name()}
      note={m.first_step({ at: number, of: ownSteps.length })}
      title={title}
      status={status}
      back={onBack}
      crisis={hrefTo(paths.crisis)}
      actions={actions}
    >
      <progress class="first-progress" aria-hidden="true" max={ownSteps.length} value={number} />
      {children}
    </Screen>
  )
  if (!onSubmit)
    return (
      <div class="first-form" key={title}>
        {screen}
      </div>
    )
  return (
    <form
      class="first-form"
      key={title}
      onSubmit={event => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {screen}
    </form>
  )
}
