import { cardsFor } from "../../curriculum/coverage.ts"
import { topicHeads } from "../../curriculum/heads.ts"
import { m } from "../../words/messages.js"

type Next = { readonly topicId: string; readonly cardId: string }

/** "Building social support, card 3 of 7": counted among the cards that this person gets. */
export const upNextWords = (next: Next | null): string => {
  const head = topicHeads.find(({ id }) => id === next?.topicId)
  const card = head?.cards.find(({ id }) => id === next?.cardId)
  if (!head || !card) return m.today_all_covered()
  const cards = cardsFor(head, card.variant)
  return m.today_card({ topic: head.title, card: cards.findIndex(({ id }) => id === card.id) + 1, of: cards.length })
}
