import { cardKey } from "../../domain/coverage.ts"
import type { Participant } from "../../domain/participant.ts"
import type { Session } from "../../domain/session.ts"
import type { SessionContext } from "../../sessions/api.ts"

type Seen = {
  readonly session: Pick<Session, "topicId" | "cards">
  readonly context: Pick<SessionContext, "taughtByTopic" | "upNext">
  /** Nobody's choices count for a group. */
  readonly person: Partial<Pick<Participant, "cardChoices">>
}

/**
 * Which of the topic's cards lies on the table: the one chosen here; else one begun in this session and not taught yet;
 * else the one that comes next; else the first that was never taught, those left out last; else the topic's last.
 */
export const cardOnTable = <C extends { readonly id: string }>(
  cards: readonly C[],
  chosen: string | null,
  { session, context: { taughtByTopic, upNext }, person }: Seen,
): C | null => {
  const topicId = session.topicId ?? ""
  const taughtBefore = taughtByTopic[topicId] ?? []
  const here = cards.filter(({ id }) => Object.values(session.cards[id] ?? {}).includes(true))
  const open = cards.filter(({ id }) => !taughtBefore.includes(id))
  return (
    cards.find(({ id }) => id === chosen) ??
    here.find(({ id }) => !session.cards[id]?.taught) ??
    here.at(-1) ??
    cards.find(({ id }) => upNext?.topicId === topicId && upNext.cardId === id) ??
    open.find(({ id }) => person.cardChoices?.[cardKey(topicId, id)]?.choice !== "skip") ??
    open[0] ??
    cards.at(-1) ??
    null
  )
}
