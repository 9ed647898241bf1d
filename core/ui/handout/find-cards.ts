import type { Topic, TopicHead } from "../../../content/schema.ts"
import { cardsFor } from "../../curriculum/coverage.ts"
import type { Condition } from "../../domain/participant.ts"
import { searchText, searchWords } from "../search-text.ts"

type FoundTopic = { readonly head: TopicHead; readonly cards: TopicHead["cards"] }

/** What a card says to a person, as one text to look in. */
const textOf = (topic: Topic | undefined, cardId: string): string => {
  const card = topic?.cards.find(one => one.id === cardId)
  return card ? [card.keyIdea.replace(/<[^>]+>/g, " "), card.question, card.tryThis].join(" ") : ""
}

/**
 * Topics with their cards for a condition; when something is looked for, only those with every word of it in the
 * card's title or text (its topic's title counts), and topics without any left out. `topics` may still be loading.
 */
export const findCards = (
  heads: readonly TopicHead[],
  topics: readonly Topic[],
  condition: Condition,
  query: string,
): readonly FoundTopic[] => {
  const words = searchWords(query)
  return [...heads]
    .sort((a, b) => a.order - b.order)
    .map(head => {
      const topic = topics.find(one => one.id === head.id)
      const cards = cardsFor(head, condition).filter(card => {
        const text = searchText(`${head.title} ${card.title} ${textOf(topic, card.id)}`)
        return words.every(word => text.includes(word))
      })
      return { head, cards }
    })
    .filter(({ cards }) => cards.length > 0)
}
