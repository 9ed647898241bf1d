import { GoalProblems } from "../../../ui/goals/GoalProblems.tsx"
import { usePersonGoals } from "../../../ui/goals/use-person-goals.ts"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"

type ProblemSolvingProps = { readonly id: string; readonly goalId: string }

/** Six-step problem solving for one goal of a person. */
export const ProblemSolving = ({ id, goalId }: ProblemSolvingProps) => {
  const { goals, tools, name } = usePersonGoals(id)
  return (
    <Screen
      name={m.problem_title()}
      note={name ?? undefined}
      back={hrefTo(paths.goals(id))}
      crisis={hrefTo(paths.crisis)}
    >
      <Ready of={goals} what={m.problem_title_in_sentence()}>
        {all => (
          <Ready of={tools} what={m.problem_title_in_sentence()}>
            {({ problemSolving }) => {
              const goal = all.find(one => one.id === goalId)
              if (!goal) return <Notice title={m.failure_not_found()}>{m.failure_not_found_next()}</Notice>
              return <GoalProblems key={goalId} goal={goal} steps={problemSolving} />
            }}
          </Ready>
        )}
      </Ready>
    </Screen>
  )
}
