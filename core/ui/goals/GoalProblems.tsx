import { Plus } from "lucide"
import { useState } from "preact/hooks"
import { useLocation } from "wouter-preact"
import type { GoalTools } from "../../../content/schema.ts"
import { systemClock } from "../../base/clock.ts"
import type { EntryId } from "../../base/id.ts"
import type { Goal } from "../../domain/goal.ts"
import { kept } from "../../domain/shape.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { Quote } from "../parts/Quote.tsx"
import { paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import "./goals.css"
import "./problem.css"
import { ProblemRun } from "./ProblemRun.tsx"
import { ProblemSheet } from "./ProblemSheet.tsx"
import { chosenWay } from "./problem-draft.ts"

type GoalProblemsProps = { readonly goal: Goal; readonly steps: GoalTools["problemSolving"] }
type Shown = { readonly what: "list" } | { readonly what: "run" | "sheet"; readonly id: EntryId | null }

/** Problem solving for one goal: rounds done before, one in hand. */
export const GoalProblems = ({ goal, steps }: GoalProblemsProps) => {
  const when = useWhen()
  const [, go] = useLocation()
  const rounds = [...kept(goal.problems)].reverse()
  const [shown, setShown] = useState<Shown>(rounds.length > 0 ? { what: "list" } : { what: "run", id: null })
  const show = (next: Shown) => {
    setShown(next)
    scrollTo({ top: 0 })
  }
  if (shown.what === "run")
    return (
      <ProblemRun
        key={shown.id}
        goal={goal}
        steps={steps}
        startId={shown.id}
        onDone={id => show(id === null ? { what: "list" } : { what: "sheet", id })}
      />
    )
  const sheet = shown.what === "sheet" && shown.id !== null ? goal.problems[shown.id] : undefined
  if (shown.what === "sheet" && shown.id !== null && sheet)
    return (
      <ProblemSheet
        goal={goal}
        id={shown.id}
        problem={sheet}
        onGoOn={() => show({ what: "run", id: shown.id })}
        onAdded={() => go(paths.goals(goal.participantId))}
      />
    )
  const today = systemClock.today()
  return (
    <div class="stack">
      <Quote words={goal.words} />
      <p>{m.problem_what()}</p>
      <Button kind="primary" icon={Plus} onClick={() => show({ what: "run", id: null })}>
        {m.problem_begin()}
      </Button>
      {rounds.length > 0 && (
        <section class="stack-close">
          <h2>{m.problem_before()}</h2>
          <List>
            {rounds.map(round => (
              <ListRow
                key={round.id}
                title={round.problem.trim() || m.problem_unnamed()}
                line={chosenWay(round) ?? m.problem_not_chosen()}
                end={when.day(round.on, today)}
                onClick={() => show({ what: chosenWay(round) ? "sheet" : "run", id: round.id })}
              />
            ))}
          </List>
        </section>
      )}
    </div>
  )
}
