import type { Topic, TopicHead } from "../../../content/schema.ts"
import { withOwnWord } from "../../curriculum/own-word.ts"
import { m } from "../../words/messages.js"
import { Expander } from "../parts/Expander.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"

type TopicShelfProps = {
  readonly head: TopicHead
  /** The cards to show of it, in order. */
  readonly cards: TopicHead["cards"]
  /** Null until it is loaded. */
  readonly topic: Topic | null
  /** Only cards: something is being looked for. */
  readonly cardsOnly: boolean
}

/** A topic with its cards, its key points, and its page for supporters. */
export const TopicShelf = ({ head, cards, topic, cardsOnly }: TopicShelfProps) => {
  const id = `topic-${head.id}`
  const [fewest, most] = head.sessions
  return (
    <section class="shelf" aria-labelledby={id}>
      <div class="row-ends">
        <h2 id={id}>{head.title}</h2>
        <span class="quiet">
          {head.optional ? m.handout_optional() : m.handout_topic({ order: head.order })}
          {" · "}
          {m.handout_sessions({ fewest, most })}
        </span>
      </div>
      <List label={head.title}>
        {cards.map(card => (
          <ListRow key={card.id} title={withOwnWord(card.title, "")} href={hrefTo(paths.handout(head.id, card.id))} />
        ))}
        {!cardsOnly && (
          <ListRow
            title={m.handout_supporter()}
            line={m.handout_supporter_line()}
            href={hrefTo(paths.supporterPage(head.id))}
          />
        )}
      </List>
      {!cardsOnly && topic && (
        <Expander title={m.handout_key_points()}>
          <ul class="bullets">
            {topic.keyPoints.map(point => (
              <li key={point}>{withOwnWord(point, "")}</li>
            ))}
          </ul>
        </Expander>
      )}
    </section>
  )
}
