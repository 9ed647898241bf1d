import { type Day, dayOf } from "../../base/clock.ts"
import type { RecordFailure } from "../../base/failure.ts"
import type { SessionId } from "../../base/id.ts"
import { live } from "../../bridge/live.ts"
import type { ActionPlan, Session, SessionHead } from "../../domain/session.ts"
import { m } from "../../words/messages.js"
import { useCore, useLive } from "../core-context.tsx"
import { Card } from "../parts/Card.tsx"
import { Ready } from "../parts/Ready.tsx"
import { useWhen } from "../use-when.ts"
import { PlanOutcomeLine } from "./PlanOutcomeLine.tsx"

type LastPlanProps = { readonly sessions: readonly SessionHead[]; readonly today: Day }

/** The action plan agreed last, and how it went. */
export const LastPlan = ({ sessions, today }: LastPlanProps) => {
  const at = sessions.findIndex(({ plan }) => plan.trim() !== "")
  const agreed = sessions[at]
  return (
    <section class="stack-close" aria-labelledby="person-plan">
      <h2 id="person-plan">{m.person_plan()}</h2>
      {agreed ? (
        <AgreedIn key={agreed.id} id={agreed.id} reviewedIn={sessions[at - 1]?.id ?? null} today={today} />
      ) : (
        <p class="quiet">{m.person_plan_none()}</p>
      )}
    </section>
  )
}

type AgreedInProps = { readonly id: SessionId; readonly reviewedIn: SessionId | null; readonly today: Day }

const AgreedIn = ({ id, reviewedIn, today }: AgreedInProps) => {
  const core = useCore()
  const when = useWhen()
  const session = useLive(() => live<Session, RecordFailure>(next => core.sessions.watch({ id }, next)), [core, id])
  return (
    <Card kind="sunk">
      <Ready of={session} what={m.person_plan()} lines={2}>
        {({ actionPlan, startedAt, planReview }) => (
          <>
            <p class="person-plan-what">{actionPlan.what}</p>
            <PlanFacts plan={actionPlan} />
            <p class="quiet">{m.person_plan_agreed({ when: when.relative(dayOf(startedAt), today) })}</p>
            <PlanOutcomeLine reviewedIn={reviewedIn} before={planReview.outcome} />
          </>
        )}
      </Ready>
    </Card>
  )
}

const PlanFacts = ({ plan }: { readonly plan: ActionPlan }) => {
  const facts: readonly (readonly [string, string])[] = [
    [m.person_plan_when(), plan.when],
    [m.person_plan_where(), plan.where],
    [m.person_plan_helper(), plan.helper],
    [
      m.person_plan_confidence(),
      plan.confidence === null ? "" : m.person_plan_confidence_of({ confidence: plan.confidence }),
    ],
  ]
  const told = facts.filter(([, words]) => words.trim() !== "")
  if (told.length === 0) return null
  return (
    <dl class="person-facts">
      {told.map(([label, words]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}
