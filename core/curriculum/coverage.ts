import type { TopicHead } from "../../content/schema.ts"
import { cardKey, cardStanding, type LastTaught, topicKey } from "../domain/coverage.ts"
import type { CardChoices, Condition } from "../domain/participant.ts"

type VariantCard = { readonly id: string; readonly variant: Condition | null }

/**
 * The cards of a topic for one person: those for everyone, and where the topic differs by condition, those of the
 * person's own; schizophrenia's when none is known. Takes a topic or its head.
 */
export const cardsFor = <C extends VariantCard>(
  topic: { readonly cards: readonly C[] },
  condition: Condition | null,
): readonly C[] => topic.cards.filter(card => card.variant === null || card.variant === (condition ?? "schizophrenia"))

type For = { readonly condition: Condition | null; readonly cardChoices: CardChoices }

/**
 * The next card to teach, topic by topic in the curriculum's order: the first that is wanted again or before others; else
 * the first that was neither taught nor left out. Optional topics are taken only by choice. Null when all is covered.
 */
export const nextCard = (
  heads: readonly TopicHead[],
  taught: LastTaught,
  { condition, cardChoices }: For,
): { readonly topicId: string; readonly cardId: string } | null => {
  const cards = [...heads]
    .sort((a, b) => a.order - b.order)
    .flatMap(head => {
      const taken = !head.optional || cardChoices[topicKey(head.id)]?.choice === "take"
      return cardsFor(head, condition).map(({ id }) => {
        const key = cardKey(head.id, id)
        return { topicId: head.id, cardId: id, taken, standing: cardStanding(taught[key], cardChoices[key]) }
      })
    })
  const found =
    cards.find(({ standing }) => standing === "wanted") ??
    cards.find(({ standing, taken }) => standing === "open" && taken)
  return found ? { topicId: found.topicId, cardId: found.cardId } : null
}
