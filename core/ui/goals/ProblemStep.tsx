import { systemClock } from "../../base/clock.ts"
import { m } from "../../words/messages.js"
import { Choice } from "../parts/Choice.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { type Problem, waysOf, withWay } from "./problem-draft.ts"
import { StepDay } from "./StepDay.tsx"
import { Ways } from "./Ways.tsx"

type ProblemStepProps = {
  readonly id: string
  readonly problem: Problem
  readonly change: (next: (problem: Problem) => Problem) => Promise<boolean>
}

/** What there is to fill in at one of the six steps. */
export const ProblemStep = ({ id, problem, change }: ProblemStepProps) => {
  const line = (key: "problem" | "plan" | "obstacles", label: string) => (
    <TextArea
      key={key}
      label={label}
      ruled
      rows={2}
      value={problem[key]}
      onWrite={(_was, text) => change(now => ({ ...now, [key]: text }))}
    />
  )
  const ways = waysOf(problem)
  if ((id === "weigh" || id === "choose") && ways.length === 0) return <p class="quiet">{m.problem_no_ways()}</p>
  switch (id) {
    case "define":
      return line("problem", m.problem_words())
    case "options":
      return <Ways problem={problem} change={change} />
    case "weigh":
      return (
        <ol class="problem-ways">
          {ways.map(({ at, way, plus, minus }) => (
            <li key={at} class="stack-close">
              <b>{way}</b>
              <div class="problem-sides">
                <TextArea
                  label={m.problem_plus()}
                  rows={1}
                  value={plus}
                  onWrite={(_was, text) => change(now => withWay(now, at, { plus: text }))}
                />
                <TextArea
                  label={m.problem_minus()}
                  rows={1}
                  value={minus}
                  onWrite={(_was, text) => change(now => withWay(now, at, { minus: text }))}
                />
              </div>
            </li>
          ))}
        </ol>
      )
    case "choose":
      return (
        <Choice
          label={m.problem_which()}
          options={ways.map(({ at, way, plus, minus }) => ({
            value: String(at),
            label: way,
            hint: [plus && `+ ${plus}`, minus && `− ${minus}`].filter(Boolean).join("  "),
          }))}
          chosen={problem.chosen === null ? null : String(problem.chosen)}
          onChoose={at => void change(now => ({ ...now, chosen: Number(at) }))}
        />
      )
    case "plan":
      return (
        <div class="stack">
          {line("plan", m.problem_plan())}
          {line("obstacles", m.problem_obstacles())}
        </div>
      )
    default:
      return (
        <StepDay
          label={m.problem_review_on()}
          due={problem.reviewOn}
          today={systemClock.today()}
          onSet={reviewOn => change(now => ({ ...now, reviewOn }))}
        />
      )
  }
}
