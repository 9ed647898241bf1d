import { Check, Pencil, Plus, Printer } from "lucide"
import { useState } from "preact/hooks"
import type { EntryId } from "../../base/id.ts"
import type { Goal } from "../../domain/goal.ts"
import { inOrder } from "../../domain/shape.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Chip, Chips } from "../parts/Chip.tsx"
import { Document } from "../parts/Document.tsx"
import { Icon } from "../parts/Icon.tsx"
import { useToldPrint } from "../use-tell.ts"
import { useWhen } from "../use-when.ts"
import { GoalMark } from "./GoalMark.tsx"
import { chosenWay, waysOf } from "./problem-draft.ts"
import { useGoalActs } from "./use-goal-acts.ts"

type ProblemSheetProps = {
  readonly goal: Goal
  readonly id: EntryId
  readonly problem: Goal["problems"][string]
  readonly onGoOn: () => void
  readonly onAdded: () => void
}

/** A round of problem solving to read, to print, and to make a step of. */
export const ProblemSheet = ({ goal, id, problem, onGoOn, onAdded }: ProblemSheetProps) => {
  const when = useWhen()
  const acts = useGoalActs(goal.id)
  useToldPrint("goal", goal.id, goal.participantId)
  const shortTerms = inOrder(goal.shortTerm).filter(one => one.status === "current")
  const [under, setUnder] = useState(shortTerms[0]?.id ?? null)
  const way = chosenWay(problem)
  const add = async () => {
    if (
      way &&
      (await acts.addStep(
        under,
        problem.problem.trim() ? m.problem_as_goal({ problem: problem.problem.trim() }) : way,
        way,
        problem.reviewOn,
      ))
    )
      onAdded()
  }
  return (
    <div class="stack">
      <Document
        title={problem.problem.trim() || m.problem_unnamed()}
        footer={m.problem_made_on({ day: when.fullDay(problem.on) })}
      >
        <section class="stack-close">
          <h2>{m.problem_ways_title()}</h2>
          <ul class="problem-sheet-ways">
            {waysOf(problem).map(one => (
              <li key={one.at} class={one.at === problem.chosen ? "problem-chosen" : undefined}>
                <b>{one.way}</b>
                {one.at === problem.chosen && (
                  <span class="label">
                    <Icon of={Check} />
                    {m.problem_is_chosen()}
                  </span>
                )}
                {one.plus.trim() && <span>+ {one.plus}</span>}
                {one.minus.trim() && <span>− {one.minus}</span>}
              </li>
            ))}
          </ul>
        </section>
        {problem.plan.trim() && (
          <section class="stack-close">
            <h2>{m.problem_plan()}</h2>
            <p>{problem.plan}</p>
          </section>
        )}
        {problem.obstacles.trim() && (
          <section class="stack-close">
            <h2>{m.problem_obstacles()}</h2>
            <p>{problem.obstacles}</p>
          </section>
        )}
        {problem.reviewOn && <p>{m.problem_look_back({ day: when.fullDay(problem.reviewOn) })}</p>}
      </Document>
      <GoalMark
        alone
        {...{ goal, acts }}
        path={`problems.${id}`}
        field={m.problem_unnamed()}
        text={problem.problem || m.problem_unnamed()}
      />
      {way && shortTerms.length > 1 && (
        <Chips label={m.problem_add_under()}>
          {shortTerms.map(one => (
            <Chip key={one.id} on={under === one.id} onToggle={() => setUnder(one.id)}>
              {one.words}
            </Chip>
          ))}
        </Chips>
      )}
      <div class="goals-go">
        <Button icon={Printer} onClick={() => print()}>
          {m.problem_print()}
        </Button>
        <Button icon={Pencil} onClick={onGoOn}>
          {m.problem_go_on()}
        </Button>
        {way && (
          <Button kind="primary" icon={Plus} onClick={() => void add()}>
            {m.problem_add_step()}
          </Button>
        )}
      </div>
    </div>
  )
}
