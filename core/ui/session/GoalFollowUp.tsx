import { dayOf } from "../../base/clock.ts"
import type { EntryId } from "../../base/id.ts"
import { ok } from "../../base/result.ts"
import type { Goal } from "../../domain/goal.ts"
import type { Session } from "../../domain/session.ts"
import { inOrder } from "../../domain/shape.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Card } from "../parts/Card.tsx"
import { Chip } from "../parts/Chip.tsx"
import { Quote } from "../parts/Quote.tsx"
import { useTapped } from "../use-tapped.ts"
import { GoalStepRow } from "./GoalStepRow.tsx"

type GoalFollowUpProps = { readonly session: Session; readonly goal: Goal }

/** One goal with its steps. Looking at it together is one tap; marking a step counts as looking at it. */
export const GoalFollowUp = ({ session, goal }: GoalFollowUpProps) => {
  const core = useCore()
  const act = useAct()
  const { id } = session
  const [entryId, entry] = Object.entries(goal.followUps).find(([, one]) => one.sessionId === id) ?? []
  const keep = async (now: boolean) => {
    const words = session.goalFollowUp.words
    const kept = entryId
      ? await act(core.goals.setRemoved({ id: goal.id, list: "followUps", entryId: entryId as EntryId, removed: !now }))
      : now
        ? await act(core.goals.followUp({ id: goal.id, sessionId: id, words }))
        : ok(null)
    return kept.ok ? act(core.sessions.followGoal({ id, followed: now })) : kept
  }
  const [followed, follow] = useTapped(entry !== undefined && !entry.removed, keep)
  const current = inOrder(goal.shortTerm).filter(one => one.status === "current")
  const stepsOf = (shortTermId: string) =>
    inOrder(goal.steps)
      .filter(step => step.shortTermId === shortTermId && (step.status === "open" || step.reviewedOn !== null))
      .filter(step => step.status === "open" || isRecent(step.reviewedOn, session))
  return (
    <Card>
      <Quote words={goal.words} size="large" />
      {current.map(shortTerm => (
        <section class="stack-close" key={shortTerm.id}>
          <h2 class="label">{shortTerm.words}</h2>
          <ul class="goal-steps">
            {stepsOf(shortTerm.id).map(step => (
              <GoalStepRow
                key={step.id}
                goal={goal}
                step={step}
                onMarked={() => {
                  if (!followed) follow(true)
                }}
              />
            ))}
          </ul>
        </section>
      ))}
      <div class="chips">
        <Chip on={followed} onToggle={follow}>
          {m.session_goal_followed()}
        </Chip>
      </div>
    </Card>
  )
}

/** Marked in this session, so that it can be marked otherwise. */
const isRecent = (reviewedOn: string | null, session: Session) =>
  reviewedOn !== null && reviewedOn >= dayOf(session.startedAt)
