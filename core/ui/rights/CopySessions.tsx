import { dayOf, wallTimeOf } from "../../base/clock.ts"
import type { CopyPlan, CopySession } from "../../rights/copy.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { outcomeWords } from "../people/person-words.ts"
import { useWhen } from "../use-when.ts"
import { CopyFacts, CopySection } from "./CopyPart.tsx"
import { partWords } from "./copy-words.ts"

/** What was agreed to do, and how it went. */
export const CopyPlans = ({ plans }: { readonly plans: readonly CopyPlan[] }) => {
  const when = useWhen()
  return (
    <CopySection title={partWords.plans()}>
      {plans.map(plan => (
        <article class="copy-entry" key={`${plan.on} ${plan.what}`}>
          <h3>{plan.what}</h3>
          <p class="copy-quiet">{when.fullDay(plan.on)}</p>
          <CopyFacts
            of={[
              [m.copy_plan_when(), plan.when],
              [m.copy_plan_where(), plan.where],
              [m.copy_plan_helper(), plan.helper],
              [m.copy_plan_barrier(), plan.barrier],
              [m.copy_plan_answer(), plan.answer],
              [m.copy_plan_confidence(), plan.confidence],
              [
                m.copy_plan_review(),
                plan.review && dotted(outcomeWords(plan.review.outcome), plan.review.words, plan.review.barrier),
              ],
            ]}
          />
        </article>
      ))}
    </CopySection>
  )
}

type CopySessionsProps = { readonly sessions: readonly CopySession[]; readonly own: boolean }

/** Each meeting: what was looked at, what was done, what was said. */
export const CopySessions = ({ sessions, own }: CopySessionsProps) => {
  const when = useWhen()
  return (
    <CopySection title={partWords.sessions()}>
      {sessions.map(session => (
        <article class="copy-entry" key={session.id}>
          <h3>{when.fullDay(dayOf(session.startedAt))}</h3>
          <p class="copy-quiet">
            {dotted(timesOf(session, when.time), session.form === "group" && m.copy_session_group())}
          </p>
          {session.quotes.length > 0 && (
            <div class="copy-quotes">
              <h4>{own ? m.copy_session_quotes() : m.copy_session_quotes_other()}</h4>
              {session.quotes.map(words => (
                <blockquote key={words}>{words}</blockquote>
              ))}
            </div>
          )}
          <CopyFacts
            of={[
              [m.copy_session_topic(), topicOf(session)],
              [m.copy_session_agenda(), session.agenda],
              [m.copy_session_goal(), session.goalWords],
              [m.copy_session_did(), session.techniques.length > 0 && when.list(session.techniques)],
              [m.copy_session_supporters(), session.supporters.length > 0 && when.list(session.supporters)],
              [m.copy_session_heard(), session.feedback.heard],
              [m.copy_session_useful(), session.feedback.useful],
              [m.copy_session_next_time(), session.feedback.nextTime],
            ]}
          />
        </article>
      ))}
    </CopySection>
  )
}

const timesOf = ({ startedAt, endedAt, place }: CopySession, time: (at: string) => string) => {
  const [from, to] = [time(wallTimeOf(startedAt)), time(wallTimeOf(endedAt ?? startedAt))]
  return place.trim() === "" ? m.copy_session_at_time({ from, to }) : m.copy_session_at({ from, to, place })
}

const topicOf = ({ topic, cards }: CopySession) =>
  topic !== null && (
    <>
      {topic}
      {cards.length > 0 && (
        <ul>
          {cards.map(({ title, practised }) => (
            <li key={title}>{practised ? m.copy_session_practised({ title }) : title}</li>
          ))}
        </ul>
      )}
    </>
  )
