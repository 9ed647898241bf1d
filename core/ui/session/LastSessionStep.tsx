import { systemClock } from "../../base/clock.ts"
import { topicHeads } from "../../curriculum/heads.ts"
import { m } from "../../words/messages.js"
import { Card } from "../parts/Card.tsx"
import { Quote } from "../parts/Quote.tsx"
import { useWhen } from "../use-when.ts"
import type { SessionView } from "./session-view.ts"

/** What was covered last time, and what the person wished for. */
export const LastSessionStep = ({ of: { context, person } }: { readonly of: SessionView }) => {
  const when = useWhen()
  const { last } = context
  if (!last) return <Card kind="sunk">{m.session_first()}</Card>
  const topic = topicHeads.find(one => one.id === last.topicId)
  const cards = topic?.cards.filter(card => last.taught.includes(card.id)) ?? []
  return (
    <Card>
      <div class="row-ends">
        <h2 class="label">{m.session_last_time()}</h2>
        <span class="quiet">{when.relative(last.on, systemClock.today())}</span>
      </div>
      {topic && <p class="quiet">{topic.title}</p>}
      {cards.length > 0 ? (
        <ul class="bullets">
          {cards.map(card => (
            <li key={card.id}>
              <b>{card.title}</b>
            </li>
          ))}
        </ul>
      ) : (
        <p>{m.session_last_no_cards()}</p>
      )}
      {last.nextTime.trim() && (
        <div class="stack-close">
          <h2 class="label">{m.session_last_words({ pronoun: person.pronoun })}</h2>
          <Quote words={last.nextTime} />
        </div>
      )}
    </Card>
  )
}
