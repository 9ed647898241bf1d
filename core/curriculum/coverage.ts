import type { TopicHead } from "../../content/schema.ts"
import type { Condition } from "../domain/participant.ts"

type VariantCard = { readonly id: string; readonly variant: Condition | null }

/**
 * The cards of a topic for one person: those for everyone, and where the topic differs by condition, those of the
 * person's own; schizophrenia's when none is known. Takes a topic or its head.
 */
export const cardsFor = <C extends VariantCard>(
  topic: { readonly cards: readonly C[] },
  condition: Condition | null,
): readonly C[] => topic.cards.filter(card => card.variant === null || card.variant === (condition ?? "schizophrenia"))

/**
 * The next card to teach: the first not yet taught, topic by topic in the curriculum's order. Optional topics are
 * taken only by choice, so they never come up here. Null when all is covered.
 */
export const nextCard = (
  heads: readonly TopicHead[],
  taughtByTopic: Readonly<Record<string, readonly string[]>>,
  condition: Condition | null,
): { readonly topicId: string; readonly cardId: string } | null => {
  const inOrder = heads.filter(head => !head.optional).sort((a, b) => a.order - b.order)
  for (const head of inOrder) {
    const taught = taughtByTopic[head.id] ?? []
    const card = cardsFor(head, condition).find(c => !taught.includes(c.id))
    if (card) return { topicId: head.id, cardId: card.id }
  }
  return null
}
