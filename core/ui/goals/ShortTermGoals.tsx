import { useState } from "preact/hooks"
import type { EntryId } from "../../base/id.ts"
import type { Goal } from "../../domain/goal.ts"
import type { Participant } from "../../domain/participant.ts"
import { inOrder } from "../../domain/shape.ts"
import { m } from "../../words/messages.js"
import { Expander } from "../parts/Expander.tsx"
import { AddWords } from "./AddWords.tsx"
import { moved } from "./moved.ts"
import { ShortTermGoal } from "./ShortTermGoal.tsx"
import type { GoalActs } from "./use-goal-acts.ts"

/** How many the goal sheet offers (`imr.md` 6.5); more are allowed. */
const offered = 3

type ShortTermGoalsProps = { readonly goal: Goal; readonly person: Participant; readonly acts: GoalActs }

export const ShortTermGoals = ({ goal, person, acts }: ShortTermGoalsProps) => {
  const [writing, setWriting] = useState<EntryId | null>(null)
  const all = inOrder(goal.shortTerm).filter(one => one.id !== writing)
  const current = all.filter(one => one.status === "current")
  const behind = all.filter(one => one.status !== "current")
  const nextStep = current
    .flatMap(one => inOrder(goal.steps).filter(step => step.shortTermId === one.id))
    .find(step => step.status === "open")
  const draw = (list: typeof all) =>
    list.map((one, at) => (
      <ShortTermGoal
        key={one.id}
        goal={goal}
        shortTerm={one}
        person={person}
        acts={acts}
        nextStep={nextStep?.id ?? null}
        onUp={at > 0 ? () => void acts.placeShortTerms(moved(list, at, -1)) : null}
        onDown={at + 1 < list.length ? () => void acts.placeShortTerms(moved(list, at, 1)) : null}
      />
    ))
  return (
    <section class="stack" aria-labelledby="short-term">
      <div class="stack-close">
        <h2 id="short-term">{m.goals_short_title()}</h2>
        <p class="quiet">{current.length === 0 ? m.goals_short_none() : m.goals_short_why({ count: offered })}</p>
      </div>
      {draw(current)}
      <AddWords<EntryId>
        button={current.length < offered ? m.goals_add_short() : m.goals_add_another_short()}
        label={m.goals_new_short()}
        hint={m.goals_new_short_hint()}
        put={async (id, words) => {
          const kept = await acts.putShortTerm(id, { words })
          return kept.ok ? kept.value : null
        }}
        onWriting={setWriting}
      />
      {behind.length > 0 && (
        <Expander title={m.goals_short_behind()} note={m.goals_count({ count: behind.length })}>
          <div class="stack">{draw(behind)}</div>
        </Expander>
      )}
    </section>
  )
}
