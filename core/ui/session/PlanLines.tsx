import type { ActionPlan } from "../../domain/session.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { Quote } from "../parts/Quote.tsx"
import { useWhen } from "../use-when.ts"

type PlanLinesProps = { readonly plan: ActionPlan; readonly size?: "small" | "large" }

/** An action plan as it was agreed: the person's words, then when, where, who helps, how sure. */
export const PlanLines = ({ plan, size }: PlanLinesProps) => {
  const when = useWhen()
  const circumstances = dotted(plan.when.trim(), plan.where.trim())
  return (
    <div class="stack-close">
      <Quote words={plan.what} size={size} />
      {circumstances && <p class="quiet">{circumstances}</p>}
      {plan.helper.trim() && <p class="quiet">{m.session_plan_with({ helper: plan.helper })}</p>}
      {plan.confidence !== null && (
        <p class="quiet">{m.session_plan_sure({ confidence: when.number(plan.confidence) })}</p>
      )}
    </div>
  )
}
