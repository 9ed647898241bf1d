import type { RecordFailure } from "../../base/failure.ts"
import type { SessionId } from "../../base/id.ts"
import { live } from "../../bridge/live.ts"
import type { PlanOutcome, Session } from "../../domain/session.ts"
import { m } from "../../words/messages.js"
import { useCore, useLive } from "../core-context.tsx"
import { outcomeWords } from "./person-words.ts"

type PlanOutcomeLineProps = {
  /** The session after the one the plan was agreed in; null: there was none yet. */
  readonly reviewedIn: SessionId | null
  /** How the plan before this one went, as told when this one was agreed. */
  readonly before: PlanOutcome | null
}

/** How it went, once it was looked at together; and how the plan before went. Progress, not a score. */
export const PlanOutcomeLine = ({ reviewedIn, before }: PlanOutcomeLineProps) => {
  const last = before === null ? null : m.person_plan_before({ outcome: outcomeWords(before) })
  return reviewedIn === null ? (
    <Unseen words={m.person_plan_outcome_open()} last={last} />
  ) : (
    <Reviewed id={reviewedIn} last={last} />
  )
}

const Reviewed = ({ id, last }: { readonly id: SessionId; readonly last: string | null }) => {
  const core = useCore()
  const next = useLive(() => live<Session, RecordFailure>(tell => core.sessions.watch({ id }, tell)), [core, id])
  if (next.state !== "ready") return null
  const { planReview, endedAt } = next.value
  if (planReview.outcome !== null)
    return (
      <p>
        <b>{outcomeWords(planReview.outcome)}.</b> {planReview.words}
      </p>
    )
  return (
    <Unseen words={endedAt === null ? m.person_plan_outcome_open() : m.person_plan_outcome_skipped()} last={last} />
  )
}

const Unseen = ({ words, last }: { readonly words: string; readonly last: string | null }) => (
  <div class="quiet">
    <p>{words}</p>
    {last !== null && <p>{last}</p>}
  </div>
)
