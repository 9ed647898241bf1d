import type { CopyGoal } from "../../rights/copy.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { stepWords } from "../goals/step-words.ts"
import { useWhen } from "../use-when.ts"
import { CopyFacts, CopySection } from "./CopyPart.tsx"
import { partWords } from "./copy-words.ts"

/** Goals in the person's words, with what leads there. */
export const CopyGoals = ({ goals }: { readonly goals: readonly CopyGoal[] }) => (
  <CopySection title={partWords.goals()}>
    {goals.map(goal => (
      <Goal key={goal.id} goal={goal} />
    ))}
  </CopySection>
)

const standing = { current: () => "", reached: m.copy_goal_reached, "set-aside": m.copy_goal_aside } as const

const Goal = ({ goal }: { readonly goal: CopyGoal }) => {
  const when = useWhen()
  return (
    <article class="copy-entry">
      <h3 class="copy-words">{goal.words}</h3>
      <p class="copy-quiet">
        {dotted(m.copy_goal_since({ day: when.fullDay(goal.chosenOn) }), standing[goal.status]())}
      </p>
      <CopyFacts
        of={[
          [m.copy_goal_why(), goal.why],
          [m.copy_goal_area(), goal.area],
        ]}
      />
      {goal.shortTerm.map(short => (
        <div class="copy-steps" key={short.words}>
          <h4>{dotted(short.words, standing[short.status]())}</h4>
          <ul>
            {short.steps.map(step => (
              <li key={step.words}>
                {step.words}
                <span class="copy-quiet">
                  {dotted(
                    stepWords[step.status].word(),
                    step.due && m.copy_step_by({ day: when.fullDay(step.due) }),
                    step.helper.trim() && m.goals_with({ helper: step.helper }),
                  )}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {goal.problems.map(problem => (
        <div class="copy-steps" key={`${problem.on} ${problem.problem}`}>
          <h4>{m.copy_goal_problem()}</h4>
          <p>{dotted(problem.problem, when.fullDay(problem.on))}</p>
          <ul>
            {problem.options.map(option => (
              <li key={option.way}>
                {dotted(option.way, option.chosen && m.copy_goal_way_chosen())}
                <span class="copy-quiet">{m.copy_goal_way({ plus: option.plus, minus: option.minus })}</span>
              </li>
            ))}
          </ul>
          <CopyFacts
            of={[
              [m.copy_goal_problem_plan(), problem.plan],
              [m.copy_goal_problem_obstacles(), problem.obstacles],
            ]}
          />
        </div>
      ))}
      <CopyFacts of={[[m.copy_goal_looked(), followedUp(goal, when.fullDay)]]} />
    </article>
  )
}

const followedUp = ({ followUps }: CopyGoal, fullDay: (day: string) => string) =>
  followUps.length > 0 && (
    <ul>
      {followUps.map(({ on, words }) => (
        <li key={`${on} ${words}`}>{dotted(fullDay(on), words)}</li>
      ))}
    </ul>
  )
