import type { TopicHead } from "../../../content/schema.ts"

const topic = (id: string, order: number, cards: readonly string[]): TopicHead => ({
  id,
  order,
  title: `Topic ${id}`,
  optional: false,
  sessions: [2, 4],
  substanceUse: false,
  cards: cards.map(card => ({
    id: card,
    title: `Card ${card}`,
    variant: card === "bipolar" || card === "depression" || card === "schizophrenia" ? card : null,
  })),
})

/** A small curriculum for tests: ten cards of one topic, some that differ by condition in the next. */
export const topics: readonly TopicHead[] = [
  topic("recovery-strategies", 1, ["10", "20", "30", "40", "50", "60", "70", "80", "90", "95"]),
  topic("practical-facts", 2, ["10", "schizophrenia", "bipolar", "depression", "30", "40"]),
]
