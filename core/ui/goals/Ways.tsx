import { Plus } from "lucide"
import { useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { type Problem, waysAsked, withWay } from "./problem-draft.ts"

type WaysProps = {
  readonly problem: Problem
  readonly change: (next: (problem: Problem) => Problem) => Promise<boolean>
}

/** Three lines to begin with, and one more whenever there is another idea. */
export const Ways = ({ problem, change }: WaysProps) => {
  const [lines, setLines] = useState(waysAsked)
  const count = Math.max(lines, problem.options.length)
  return (
    <div class="stack">
      {Array.from({ length: count }, (_, at) => (
        <TextArea
          key={at}
          label={m.problem_way({ number: at + 1 })}
          ruled
          rows={1}
          value={problem.options[at]?.way ?? ""}
          onWrite={(_was, way) => change(now => withWay(now, at, { way }))}
        />
      ))}
      <Button kind="link" icon={Plus} onClick={() => setLines(count + 1)}>
        {m.problem_another_way()}
      </Button>
    </div>
  )
}
