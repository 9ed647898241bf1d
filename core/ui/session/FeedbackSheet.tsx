import type { GoalTools } from "../../../content/schema.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { FeedbackScale } from "./FeedbackScale.tsx"
import { SessionField } from "./SessionField.tsx"
import type { SessionView } from "./session-view.ts"
import "./feedback.css"

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
