import { type PlanOutcome, planOutcomes } from "../../domain/session.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Card } from "../parts/Card.tsx"
import { Chip } from "../parts/Chip.tsx"
import { useTapped } from "../use-tapped.ts"
import { PlanLines } from "./PlanLines.tsx"
import { SessionField } from "./SessionField.tsx"
import type { SessionView } from "./session-view.ts"

const words = { done: m.session_outcome_done, partly: m.session_outcome_partly, "not-yet": m.session_outcome_not_yet }

/** How the plan of last time went. Not done is not failure: it shows what was in the way. */
export const PlanReviewStep = ({ of: { session, context, person } }: { readonly of: SessionView }) => {
  const core = useCore()
  const act = useAct()
  const [outcome, tap] = useTapped<PlanOutcome | null>(session.planReview.outcome, now =>
    act(core.sessions.reviewPlan({ id: session.id, outcome: now })),
  )
  if (!context.last?.plan.what.trim()) return <Card kind="sunk">{m.session_review_none()}</Card>
  return (
    <div class="stack">
      <Card>
        <h2 class="label">{m.session_review_plan({ pronoun: person.pronoun })}</h2>
        <PlanLines plan={context.last.plan} size="large" />
      </Card>
      <fieldset>
        <legend class="field-label">{m.session_outcome()}</legend>
        <div class="chips">
          {planOutcomes.map(one => (
            <Chip key={one} on={one === outcome} onToggle={on => tap(on ? one : null)}>
              {words[one]()}
            </Chip>
          ))}
        </div>
      </fieldset>
      {outcome !== null && outcome !== "done" && <p class="quiet">{m.session_outcome_hint()}</p>}
      <SessionField
        session={session}
        field="planReview.words"
        label={m.session_review_words({ pronoun: person.pronoun })}
        ruled
        rows={2}
      />
      {outcome !== "done" && (
        <SessionField session={session} field="planReview.barrier" label={m.session_review_barrier()} />
      )}
    </div>
  )
}
