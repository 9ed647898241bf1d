import { useRef } from "preact/hooks"
import type { GoalTools } from "../../../content/schema.ts"
import type { RecordFailure } from "../../base/failure.ts"
import type { SessionId } from "../../base/id.ts"
import { live } from "../../bridge/live.ts"
import { loadGoalTools } from "../../curriculum/load.ts"
import type { Session } from "../../domain/session.ts"
import { m } from "../../words/messages.js"
import { useCore, useLive } from "../core-context.tsx"
import { ReadAloud } from "../handout/ReadAloud.tsx"
import { joined } from "../joined.ts"
import { Ready } from "../parts/Ready.tsx"
import { useLoaded } from "../use-loaded.ts"

/** The questions at the end, with what was answered so far, to read. */
export const SharedFeedback = ({ id }: { readonly id: SessionId }) => {
  const core = useCore()
  const page = useRef<HTMLElement>(null)
  const session = useLive<Session, RecordFailure>(() => live(next => core.sessions.watch({ id }, next)), [core, id])
  const tools = useLoaded(loadGoalTools, [])
  const view = joined<{ readonly session: Session; readonly tools: GoalTools }>({ session, tools })
  return (
    <Ready of={view} what={m.wrapup_feedback_what()} lines={6}>
      {({ session, tools }) => (
        <>
          <ReadAloud page={page} on={[id]} />
          <article class="document" ref={page} aria-label={m.wrapup_feedback_title()}>
            <h2>{m.wrapup_feedback_title()}</h2>
            {tools.feedback.map(({ id, ask, low, high }) => (
              <section class="stack-close" key={id}>
                <h3>{ask}</h3>
                {low !== null && high !== null && <p>{m.share_from_to({ low, high })}</p>}
                <p class="shared-answer">{answerOf(session.feedback[id])}</p>
              </section>
            ))}
          </article>
        </>
      )}
    </Ready>
  )
}

const answerOf = (answer: string | number | null) =>
  typeof answer === "number" ? m.wrapup_feedback_of({ answer }) : answer
