import { useRef } from "preact/hooks"
import type { GoalTools } from "../../../content/schema.ts"
import type { RecordFailure } from "../../base/failure.ts"
import type { SessionId } from "../../base/id.ts"
import { live } from "../../bridge/live.ts"
import { loadGoalTools } from "../../curriculum/load.ts"
import type { Session } from "../../domain/session.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useLive } from "../core-context.tsx"
import { ReadAloud } from "../handout/ReadAloud.tsx"
import { joined } from "../joined.ts"
import { Ready } from "../parts/Ready.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { FeedbackScale } from "../session/FeedbackScale.tsx"
import { useLoaded } from "../use-loaded.ts"
import "../session/feedback.css"

/** The three questions at the end of a session, for the person to answer alone. */
export const HandedFeedback = ({ id }: { readonly id: SessionId }) => {
  const core = useCore()
  const session = useLive<Session, RecordFailure>(() => live(next => core.sessions.watch({ id }, next)), [core, id])
  const tools = useLoaded(loadGoalTools, [])
  const view = joined<{ readonly session: Session; readonly tools: GoalTools }>({ session, tools })
  return (
    <Ready of={view} what={m.wrapup_feedback_what()} lines={6}>
      {({ session, tools }) => <Questions session={session} questions={tools.feedback} />}
    </Ready>
  )
}

type QuestionsProps = { readonly session: Session; readonly questions: GoalTools["feedback"] }

const Questions = ({ session, questions }: QuestionsProps) => {
  const core = useCore()
  const act = useAct()
  const page = useRef<HTMLDivElement>(null)
  const { id } = session
  const write = async (was: string, text: string) =>
    (await act(core.sessions.write({ id, field: "feedback.nextTime", was, text }))).ok
  return (
    <>
      <ReadAloud page={page} on={[id]} />
      <div class="feedback" ref={page}>
        <h2>{m.wrapup_feedback_title()}</h2>
        {questions.map(question =>
          question.id === "nextTime" ? (
            <TextArea
              key={question.id}
              label={question.ask}
              ruled
              rows={3}
              value={session.feedback.nextTime}
              onWrite={write}
            />
          ) : (
            <FeedbackScale key={question.id} of={session} question={{ ...question, id: question.id }} />
          ),
        )}
      </div>
    </>
  )
}
