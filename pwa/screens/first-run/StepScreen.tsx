import type { ComponentChildren } from "preact"
import { Screen } from "../../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../core/ui/paths.ts"
import { m } from "../../../core/words/messages.js"

const steps = 5

type StepScreenProps = {
  /** Which of the five questions, from 1. */
  readonly at: number
  readonly title: string
  readonly status?: ComponentChildren
  readonly onBack?: () => void
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
}

/** One question of the first run. */
export const StepScreen = ({ at, title, status, onBack, actions, children }: StepScreenProps) => (
  <Screen
    key={at}
    name={m.app_name()}
    note={m.first_step({ at, of: steps })}
    title={title}
    status={status}
    back={onBack}
    crisis={hrefTo(paths.crisis)}
    actions={actions}
  >
    {children}
  </Screen>
)
