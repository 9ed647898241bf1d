import { useState } from "preact/hooks"
import type { Card, Topic } from "../../../content/schema.ts"
import { cardsFor } from "../../curriculum/coverage.ts"
import { loadTopic } from "../../curriculum/load.ts"
import { useLoaded } from "../use-loaded.ts"
import { cardOnTable } from "./card-on-table.ts"
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
  readonly context: Pick<SessionView["context"], "taughtByTopic" | "upNext">
  readonly person: Pick<SessionView["person"], "condition"> & Partial<Pick<SessionView["person"], "cardChoices">>
}

/** The topic of the session, with the card that one took or that suggests itself (`cardOnTable`). */
export const useTable = ({ session, context, person }: TableOf): Table => {
  const [chosen, choose] = useState<string | null>(null)
  const { topicId } = session
  const loaded = useLoaded(async () => (topicId ? loadTopic(topicId) : null), [topicId])
  const topic = loaded.state === "ready" ? loaded.value : null
  const cards = topic ? cardsFor(topic, person.condition) : []
  const card = cardOnTable(cards, chosen, { session, context, person })
  return { topic, cards, card, choose }
}
