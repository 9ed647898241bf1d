import { Circle, CircleCheck, CircleMinus, Contrast, type IconNode, RefreshCw } from "lucide"
import type { StepStatus } from "../../domain/goal.ts"
import { m } from "../../words/messages.js"

/** A shape and a kind word for each; none of them is a failure. */
export const stepWords: Readonly<Record<StepStatus, { readonly icon: IconNode; readonly word: () => string }>> = {
  open: { icon: Circle, word: m.goals_step_open },
  reached: { icon: CircleCheck, word: m.goals_step_reached },
  partly: { icon: Contrast, word: m.goals_step_partly },
  changed: { icon: RefreshCw, word: m.goals_step_changed },
  dropped: { icon: CircleMinus, word: m.goals_step_dropped },
}
