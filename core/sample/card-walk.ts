import type { TopicHead } from "../../content/schema.ts"
import type { Condition } from "../domain/participant.ts"
import type { Lot } from "./lot.ts"

export type Lesson = { readonly topicId: string | null; readonly cardIds: readonly string[] }

/** A walk through the curriculum, a card or two a session. Once all is covered, the last topic is gone over again. */
export const walkCards = (lot: Lot, topics: readonly TopicHead[], condition: Condition | null) => {
  const ahead = [...topics]
    .sort((a, b) => a.order - b.order)
    .filter(topic => !topic.optional)
    .flatMap(topic =>
      topic.cards
        .filter(({ variant }) => variant === null || variant === (condition ?? "schizophrenia"))
        .map(card => ({ topicId: topic.id, cardId: card.id })),
    )
  let topicId: string | null = ahead[0]?.topicId ?? null
  return (): Lesson => {
    topicId = ahead[0]?.topicId ?? topicId
    const cardIds: string[] = []
    const most = lot.chance(0.3) ? 2 : 1
    while (cardIds.length < most && ahead[0]?.topicId === topicId) {
      const card = ahead.shift()
      if (card) cardIds.push(card.cardId)
    }
    return { topicId, cardIds }
  }
}
