import type { Goal } from "../../domain/goal.ts"
import { inOrder } from "../../domain/shape.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { Document } from "../parts/Document.tsx"
import { Icon } from "../parts/Icon.tsx"
import { useWhen } from "../use-when.ts"
import "./goal-paper.css"
import { shortLabel } from "./ShortTermGoal.tsx"
import { stepWords } from "./step-words.ts"

/** A goal and the way there, on paper: to hang up, and to tick off with a pen. Nothing about who it is stands on it. */
export const GoalPaper = ({ goal }: { readonly goal: Goal }) => {
  const { fullDay } = useWhen()
  const nearer = inOrder(goal.shortTerm)
  const current = nearer.filter(one => one.status === "current")
  const behind = nearer.filter(one => one.status !== "current")
  return (
    <div class="goal-paper">
      <Document within title={goal.words} footer={<p>{m.goals_chosen({ day: fullDay(goal.chosenOn) })}</p>}>
        {goal.why.trim() !== "" && (
          <section>
            <h3>{m.goals_why()}</h3>
            <p>{goal.why}</p>
          </section>
        )}
        {[...current, ...behind].map(one => (
          <section key={one.id}>
            <p class="label">{shortLabel[one.status]()}</p>
            <h3>{one.words}</h3>
            <ul>
              {inOrder(goal.steps)
                .filter(step => step.shortTermId === one.id)
                .map(step => (
                  <li key={step.id}>
                    <Icon of={stepWords[step.status].icon} />
                    <span>
                      {step.words}
                      <span class="quiet">
                        {dotted(
                          step.status !== "open" && stepWords[step.status].word(),
                          step.status === "open" && step.due !== null && m.goals_by_day({ day: fullDay(step.due) }),
                          step.helper.trim() !== "" && m.goals_with({ helper: step.helper }),
                        )}
                      </span>
                    </span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </Document>
    </div>
  )
}
