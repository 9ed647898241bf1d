import { useEffect, useRef, useState } from "preact/hooks"
import type { GoalTools } from "../../../content/schema.ts"
import type { EntryId } from "../../base/id.ts"
import type { Goal } from "../../domain/goal.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { StepRail } from "../parts/StepRail.tsx"
import { ProblemStep } from "./ProblemStep.tsx"
import { chosenWay, stepsDone } from "./problem-draft.ts"
import { useProblem } from "./use-problem.ts"

type ProblemRunProps = {
  readonly goal: Goal
  readonly steps: GoalTools["problemSolving"]
  /** The round to go on with; null begins one. */
  readonly startId: EntryId | null
  /** Through all six; null when nothing was written. */
  readonly onDone: (id: EntryId | null) => void
}

/** Six steps, one at a time (`imr.md` 6.6). Any can be left empty; all of it is kept on the way. */
export const ProblemRun = ({ goal, steps, startId, onDone }: ProblemRunProps) => {
  const { id, problem, change } = useProblem(goal, startId)
  const done = stepsDone(problem)
  const [at, setAt] = useState(() => (startId === null ? 0 : Math.max(0, done.indexOf(false))))
  const heading = useRef<HTMLHeadingElement>(null)
  const moved = useRef(false)
  useEffect(() => {
    if (moved.current) {
      scrollTo({ top: 0 })
      heading.current?.focus({ preventScroll: true })
    }
    moved.current = true
  }, [at])
  const step = steps[at]
  if (!step) return null
  const last = at === steps.length - 1
  const chosen = chosenWay(problem)
  return (
    <div class="stack problem">
      <StepRail
        label={m.problem_steps()}
        steps={steps.map((one, i) => ({ id: one.id, label: one.title, state: done[i] ? "done" : "ahead" }))}
        current={step.id}
        onGo={to => setAt(steps.findIndex(one => one.id === to))}
      />
      <div class="stack-close">
        <p class="label">{m.problem_step({ at: at + 1, of: steps.length, title: step.title })}</p>
        <h2 class="goals-ask" ref={heading} tabIndex={-1}>
          {step.ask}
        </h2>
      </div>
      {at > 0 && problem.problem.trim() && (
        <div class="problem-so-far">
          <p>{problem.problem}</p>
          {at > 3 && chosen && <p>{m.problem_chosen_way({ way: chosen })}</p>}
        </div>
      )}
      <ProblemStep key={step.id} id={step.id} problem={problem} change={change} />
      <div class="goals-go">
        {at > 0 && <Button onClick={() => setAt(at - 1)}>{m.problem_back()}</Button>}
        <Button kind="primary" onClick={() => (last ? onDone(id) : setAt(at + 1))}>
          {last ? m.problem_finish() : m.problem_next({ title: steps[at + 1]?.title ?? "" })}
        </Button>
      </div>
    </div>
  )
}
