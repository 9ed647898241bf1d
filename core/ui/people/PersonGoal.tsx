import { Compass } from "lucide"
import { type Goal, headOfGoal } from "../../domain/goal.ts"
import type { Participant } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { EmptyState } from "../parts/EmptyState.tsx"
import { Quote } from "../parts/Quote.tsx"
import { hrefTo, paths } from "../paths.ts"

type PersonGoalProps = { readonly person: Participant; readonly goals: readonly Goal[] }

/** What the person is going for, in their words: the largest thing on the page. */
export const PersonGoal = ({ person, goals }: PersonGoalProps) => {
  const current = goals.filter(goal => goal.status === "current")
  const goal = current[0]
  if (!goal)
    return (
      <EmptyState
        icon={Compass}
        title={m.person_goal_none()}
        action={<Button href={hrefTo(paths.goals(person.id))}>{m.person_goal_choose()}</Button>}
      >
        {m.person_goal_none_next()}
      </EmptyState>
    )
  const { nextStep } = headOfGoal(goal)
  return (
    <section class="person-goal" aria-labelledby="person-goal">
      <h2 class="label" id="person-goal">
        {m.person_goal({ pronoun: person.pronoun })}
      </h2>
      <Quote words={goal.words} size="large" />
      {nextStep !== null && <p>{m.person_goal_step({ words: nextStep })}</p>}
      <p class="row">
        <Button kind="link" href={hrefTo(paths.goals(person.id))}>
          {m.person_goal_open()}
        </Button>
        {current.length > 1 && <span class="quiet">{m.person_goals_more({ count: current.length - 1 })}</span>}
      </p>
    </section>
  )
}
