import type { TopicHead } from "../../content/schema.ts"
import type { Condition } from "../domain/participant.ts"
import type { Lot } from "./lot.ts"

export type Lesson = {
  readonly topicId: string | null
  /** Taught for the first time. */
  readonly cardIds: readonly string[]
  /** Practised once more, in a session without a new card. */
  readonly again: string | null
}

/** A walk through the curriculum, paced so that most people are somewhere in the middle of it after their last session. */
export const walkCards = (
  lot: Lot,
  topics: readonly TopicHead[],
  condition: Condition | null,
  sessions: number,
): readonly Lesson[] => {
  const all = [...topics]
    .sort((a, b) => a.order - b.order)
    .filter(topic => !topic.optional)
    .flatMap(topic =>
      topic.cards
        .filter(({ variant }) => variant === null || variant === (condition ?? "schizophrenia"))
        .map(card => ({ topicId: topic.id, cardId: card.id })),
    )
  // At most two cards a session; a long program covers more of the curriculum, up to all of it.
  const covered = Math.min(Math.ceil(all.length * (0.5 + lot.number() * 0.5)), sessions * 2)
  let taught = 0
  return Array.from({ length: sessions }, (_, i): Lesson => {
    const before = all[taught - 1]
    const topicId = all[taught]?.topicId ?? before?.topicId ?? null
    const upTo = Math.ceil((covered * (i + 1)) / sessions)
    const cards = all.slice(taught, upTo).filter(card => card.topicId === topicId)
    taught += cards.length
    if (cards.length > 0) return { topicId, cardIds: cards.map(({ cardId }) => cardId), again: null }
    return { topicId: before?.topicId ?? topicId, cardIds: [], again: before?.cardId ?? null }
  })
}
