import { useState } from "preact/hooks"
import type { Card, Topic } from "../../../content/schema.ts"
import { cardsFor } from "../../curriculum/coverage.ts"
import { loadTopic } from "../../curriculum/load.ts"
import { useLoaded } from "../use-loaded.ts"
import type { SessionView } from "./session-view.ts"

/** The topic and card that lie on the table. */
export type Table = {
  readonly topic: Topic | null
  /** The topic's cards for this person. */
  readonly cards: readonly Card[]
  readonly card: Card | null
  readonly choose: (cardId: string) => void
}

type TableOf = {
  readonly session: Pick<SessionView["session"], "topicId" | "cards">
  readonly context: Pick<SessionView["context"], "taughtByTopic">
  readonly person: Pick<SessionView["person"], "condition">
}

/**
 * The card chosen here; else one begun in this session and not taught yet; else the topic's first that was never taught;
 * else its last.
 */
export const useTable = ({ session, context, person }: TableOf): Table => {
  const [chosen, choose] = useState<string | null>(null)
  const { topicId } = session
  const loaded = useLoaded(async () => (topicId ? loadTopic(topicId) : null), [topicId])
  const topic = loaded.state === "ready" ? loaded.value : null
  const cards = topic ? cardsFor(topic, person.condition) : []
  const taughtBefore = context.taughtByTopic[topicId ?? ""] ?? []
  const here = cards.filter(card => Object.values(session.cards[card.id] ?? {}).includes(true))
  const card =
    cards.find(one => one.id === chosen) ??
    here.find(one => !session.cards[one.id]?.taught) ??
    here.at(-1) ??
    cards.find(one => !taughtBefore.includes(one.id)) ??
    cards.at(-1) ??
    null
  return { topic, cards, card, choose }
}
