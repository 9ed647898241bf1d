import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { EmptyState } from "../parts/EmptyState.tsx"
import { hrefTo, paths } from "../paths.ts"
import { GoalFollowUp } from "./GoalFollowUp.tsx"
import { SessionField } from "./SessionField.tsx"
import type { SessionView } from "./session-view.ts"

/** The person's goals, what has moved, and the next step. */
export const GoalsStep = ({ of: view }: { readonly of: SessionView }) => {
  const { session, person, goals } = view
  const current = goals.filter(goal => goal.status === "current")
  if (current.length === 0)
    return (
      <EmptyState
        title={m.session_no_goal()}
        action={
          <div class="row">
            <Button href={hrefTo(paths.areas(person.id))}>{m.session_no_goal_areas()}</Button>
            <Button kind="link" href={hrefTo(paths.goals(person.id))}>
              {m.session_no_goal_write()}
            </Button>
          </div>
        }
      >
        {m.session_no_goal_hint()}
      </EmptyState>
    )
  return (
    <div class="stack">
      {current.map(goal => (
        <GoalFollowUp key={goal.id} session={session} goal={goal} />
      ))}
      <SessionField session={session} field="goalFollowUp.words" label={m.session_goal_words()} ruled rows={2} />
      <Button kind="link" href={hrefTo(paths.goals(person.id))}>
        {m.session_goal_open()}
      </Button>
    </div>
  )
}
