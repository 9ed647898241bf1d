import { systemClock } from "../../base/clock.ts"
import { topicHeads } from "../../curriculum/heads.ts"
import type { GroupSessionView } from "../../groups/api.ts"
import { m } from "../../words/messages.js"
import { Card } from "../parts/Card.tsx"
import { useWhen } from "../use-when.ts"

/** What the group did last time. */
export const LastGroupStep = ({ seen: { last } }: { readonly seen: GroupSessionView }) => {
  const when = useWhen()
  if (!last) return <Card kind="sunk">{m.groups_first()}</Card>
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
    </Card>
  )
}
