import { isMarked } from "../../domain/sensitive.ts"
import { type SessionText, sessionTexts, textOf } from "../../domain/session-text.ts"
import { kept } from "../../domain/shape.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { FieldMark } from "../rights/FieldMark.tsx"
import type { SessionView } from "./session-view.ts"
import "./plan.css"

type Written = { readonly path: string; readonly name: string; readonly words: string; readonly marks: boolean }

/** Everything typed into a session that is finished. That something is about alcohol or drugs may be noticed late: it can be marked still. */
export const WrittenWords = ({ of: { session, person } }: { readonly of: SessionView }) => {
  const core = useCore()
  const act = useAct()
  const { pronoun } = person
  const names: Readonly<Record<SessionText, string>> = {
    place: m.session_place(),
    agenda: m.session_agenda(),
    "goalFollowUp.words": m.session_goal_words(),
    "planReview.words": m.session_review_words({ pronoun }),
    "planReview.barrier": m.session_review_barrier(),
    "actionPlan.what": m.session_plan_what(),
    "actionPlan.when": m.session_plan_when(),
    "actionPlan.where": m.session_plan_where(),
    "actionPlan.helper": m.session_plan_helper(),
    "actionPlan.barrier": m.session_plan_barrier(),
    "actionPlan.answer": m.session_plan_answer(),
    "feedback.nextTime": m.session_written_next_time(),
  }
  const fields = sessionTexts.map(
    (field): Written => ({ path: field, name: names[field], words: textOf(session, field), marks: field !== "place" }),
  )
  const quotes = kept<{ readonly words: string; readonly removed?: boolean | undefined }>(session.quotes).map(
    ({ id, words }): Written => ({ path: `quotes.${id}`, name: m.session_words({ pronoun }), words, marks: true }),
  )
  const written = [...fields, ...quotes].filter(({ words }) => words.trim() !== "")
  if (written.length === 0) return null
  return (
    <section class="stack-close">
      <h2>{m.session_written()}</h2>
      <ul class="written-words">
        {written.map(({ path, name, words, marks }) => (
          <li key={path}>
            <span class="quiet">{name}</span>
            <span>{words}</span>
            {marks && (
              <FieldMark
                alone
                on={isMarked(session.sensitive, path)}
                field={name}
                text={words}
                onMark={marked => void act(core.rights.mark({ record: "session", id: session.id, path, marked }))}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
