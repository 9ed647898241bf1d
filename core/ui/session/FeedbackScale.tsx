import type { GoalTools } from "../../../content/schema.ts"
import type { Session } from "../../domain/session.ts"
import { useAct, useCore } from "../core-context.tsx"
import { Scale } from "../parts/Scale.tsx"
import { useTapped } from "../use-tapped.ts"

type FeedbackScaleProps = {
  readonly of: Session
  readonly question: Omit<GoalTools["feedback"][number], "id"> & { readonly id: "heard" | "useful" }
}

/** One of the questions that a number answers, 1 to 5. */
export const FeedbackScale = ({ of: session, question }: FeedbackScaleProps) => {
  const core = useCore()
  const act = useAct()
  const [answer, tap] = useTapped(session.feedback[question.id], now =>
    act(core.sessions.answerFeedback({ id: session.id, question: question.id, answer: now })),
  )
  return (
    <Scale
      label={question.ask}
      value={answer}
      onChange={tap}
      from={1}
      to={5}
      low={question.low ?? ""}
      high={question.high ?? ""}
    />
  )
}
