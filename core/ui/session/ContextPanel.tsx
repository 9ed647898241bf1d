import { useState } from "preact/hooks"
import { kept } from "../../domain/shape.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Card } from "../parts/Card.tsx"
import { Quote } from "../parts/Quote.tsx"
import { hrefTo, paths } from "../paths.ts"
import { PersonReminders } from "../reminders/Reminders.tsx"
import { CoveredList } from "./CoveredList.tsx"
import { PlanLines } from "./PlanLines.tsx"
import type { SessionView } from "./session-view.ts"

/** What one needs to have at hand: the goal, and one tap away the last plan, strengths, what was covered. */
export const ContextPanel = ({ of: { context, person, goals } }: { readonly of: SessionView }) => {
  const [open, setOpen] = useState(false)
  const { pronoun } = person
  const goal = goals.find(one => one.status === "current")
  const strengths = kept(person.strengths)
  const lastPlan = context.last?.plan.what.trim() ? context.last.plan : null
  return (
    <section class="session-context" data-open={open} aria-label={m.session_context({ name: person.chosenName })}>
      <Card kind="sunk">
        <h2 class="label">{m.session_goal({ pronoun })}</h2>
        {goal ? (
          <Quote words={goal.words} size="small" />
        ) : (
          <a href={hrefTo(paths.areas(person.id))}>{m.session_goal_none()}</a>
        )}
      </Card>
      <PersonReminders id={person.id} />
      <div class="session-context-more">
        <Button wide onClick={() => setOpen(!open)}>
          {open ? m.session_context_less() : m.session_context_more({ name: person.chosenName })}
        </Button>
      </div>
      <div class="session-context-rest stack">
        <section class="stack-close">
          <h2 class="label">{m.session_last_plan()}</h2>
          {lastPlan ? <PlanLines plan={lastPlan} size="small" /> : <p class="quiet">{m.session_last_plan_none()}</p>}
        </section>
        <section class="stack-close">
          <h2 class="label">{m.session_strengths({ pronoun })}</h2>
          {strengths.length > 0 ? (
            <ul class="bullets">
              {strengths.map(strength => (
                <li key={strength.id}>{strength.words}</li>
              ))}
            </ul>
          ) : (
            <p class="quiet">{m.session_strengths_none()}</p>
          )}
        </section>
        <CoveredList context={context} condition={person.condition} />
      </div>
    </section>
  )
}
