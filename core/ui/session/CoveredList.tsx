import { cardsFor } from "../../curriculum/coverage.ts"
import { topicHeads } from "../../curriculum/heads.ts"
import type { Condition } from "../../domain/participant.ts"
import type { SessionContext } from "../../sessions/api.ts"
import { m } from "../../words/messages.js"

type CoveredListProps = { readonly context: SessionContext; readonly condition: Condition | null }

/** Topics taught so far, each with how many of its cards, and what comes next. */
export const CoveredList = ({ context, condition }: CoveredListProps) => {
  const covered = topicHeads.flatMap(topic => {
    const taught = context.taughtByTopic[topic.id] ?? []
    const cards = cardsFor(topic, condition)
    const count = cards.filter(card => taught.includes(card.id)).length
    return taught.length > 0 ? [{ id: topic.id, title: topic.title, count, of: cards.length }] : []
  })
  const next = topicHeads
    .find(topic => topic.id === context.upNext?.topicId)
    ?.cards.find(card => card.id === context.upNext?.cardId)
  return (
    <section class="stack-close">
      <h2 class="label">{m.session_covered()}</h2>
      {covered.length === 0 && <p class="quiet">{m.session_covered_none()}</p>}
      {covered.map(topic => (
        <p class="row-ends" key={topic.id}>
          <span>{topic.title}</span>
          <span class="quiet numbers">{m.session_cards_of({ count: topic.count, of: topic.of })}</span>
        </p>
      ))}
      {next && <p class="quiet">{m.session_up_next({ card: next.title })}</p>}
    </section>
  )
}
