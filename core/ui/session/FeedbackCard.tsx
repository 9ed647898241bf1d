import { useState } from "preact/hooks"
import { loadGoalTools } from "../../curriculum/load.ts"
import { m } from "../../words/messages.js"
import { HandOverButton } from "../hand-over/HandOverButton.tsx"
import { Button } from "../parts/Button.tsx"
import { Card } from "../parts/Card.tsx"
import { Ready } from "../parts/Ready.tsx"
import { useShows } from "../share/shows.ts"
import { useLoaded } from "../use-loaded.ts"
import { FeedbackSheet } from "./FeedbackSheet.tsx"
import type { SessionView } from "./session-view.ts"

/** How the session was for the person: three questions, on the tablet in their own hands. */
export const FeedbackCard = ({ of: view }: { readonly of: SessionView }) => {
  const [open, setOpen] = useState(false)
  const tools = useLoaded(loadGoalTools, [])
  const { session, person } = view
  useShows(open ? { kind: "feedback", id: session.id } : null)
  const { heard, useful, nextTime } = session.feedback
  const answers = { heard, useful, nextTime: nextTime.trim() || null }
  const answered = Object.values(answers).some(answer => answer !== null)
  return (
    <section class="stack">
      <h2>{m.wrapup_feedback({ name: person.chosenName })}</h2>
      <Ready of={tools} what={m.wrapup_feedback_what()} lines={2}>
        {({ feedback }) => (
          <Card>
            {answered ? (
              <dl class="answers">
                {feedback.map(question => (
                  <div key={question.id}>
                    <dt class="quiet">{question.ask}</dt>
                    <dd>{answerWords(answers[question.id])}</dd>
                  </div>
                ))}
              </dl>
            ) : (
              <p>{m.wrapup_feedback_hint()}</p>
            )}
            <div class="row">
              <HandOverButton thing={{ kind: "feedback", id: session.id }} />
              <Button kind="link" onClick={() => setOpen(true)}>
                {m.wrapup_feedback_open()}
              </Button>
            </div>
            {open && <FeedbackSheet of={view} questions={feedback} onClose={() => setOpen(false)} />}
          </Card>
        )}
      </Ready>
    </section>
  )
}

const answerWords = (answer: string | number | null) => {
  if (answer === null) return m.wrapup_feedback_none()
  return typeof answer === "number" ? m.wrapup_feedback_of({ answer }) : <q>{answer}</q>
}
