import type { GoalTools } from "../../../content/schema.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { Scale } from "../parts/Scale.tsx"
import { useTapped } from "../use-tapped.ts"
import { SessionField } from "./SessionField.tsx"
import type { SessionView } from "./session-view.ts"

type FeedbackSheetProps = {
  readonly of: SessionView
  readonly questions: GoalTools["feedback"]
  readonly onClose: () => void
}

/** Three questions in large type, for the person to answer by themselves. */
export const FeedbackSheet = ({ of: { session }, questions, onClose }: FeedbackSheetProps) => (
  <Dialog
    open
    title={m.wrapup_feedback_title()}
    onClose={onClose}
    actions={
      <Button kind="primary" onClick={onClose}>
        {m.wrapup_feedback_done()}
      </Button>
    }
  >
    <div class="session-full feedback">
      {questions.map(question =>
        question.id === "nextTime" ? (
          <SessionField
            key={question.id}
            session={session}
            field="feedback.nextTime"
            label={question.ask}
            ruled
            rows={3}
          />
        ) : (
          <FeedbackScale key={question.id} of={session} question={{ ...question, id: question.id }} />
        ),
      )}
    </div>
  </Dialog>
)

type FeedbackScaleProps = {
  readonly of: SessionView["session"]
  readonly question: Omit<GoalTools["feedback"][number], "id"> & { readonly id: "heard" | "useful" }
}

const FeedbackScale = ({ of: session, question }: FeedbackScaleProps) => {
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
