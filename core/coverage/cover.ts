import type { TopicHead } from "../../content/schema.ts"
import { dayOf } from "../base/clock.ts"
import { cardsFor, nextCard } from "../curriculum/coverage.ts"
import { cardKey, cardStanding, type LastTaught, lastTaught, topicKey } from "../domain/coverage.ts"
import type { Participant } from "../domain/participant.ts"
import { headOfSession, type Session } from "../domain/session.ts"
import type { CardCoverage, CardSession, TopicCoverage } from "./api.ts"

type Person = Pick<Participant, "condition" | "cardChoices">

/** By `cardKey`, newest first. */
const sessionsByCard = (sessions: readonly Session[]): ReadonlyMap<string, readonly CardSession[]> => {
  const byCard = new Map<string, CardSession[]>()
  for (const session of [...sessions].sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))) {
    const { topicId, form } = session
    if (topicId === null) continue
    for (const [cardId, marks] of Object.entries(session.cards)) {
      if (!marks.taught && !marks.handout && !marks.practised) continue
      const key = cardKey(topicId, cardId)
      const one = { sessionId: session.id, on: dayOf(session.startedAt), form, plan: session.actionPlan.what.trim() }
      byCard.set(key, [...(byCard.get(key) ?? []), { ...marks, ...one }])
    }
  }
  return byCard
}

const stateOf = (standing: ReturnType<typeof cardStanding>, isNext: boolean): CardCoverage["state"] =>
  isNext ? "next" : standing === "open" ? "ahead" : standing

/** A choice that still counts: made for something, and not done since. */
const standingChoice = (
  chosen: Participant["cardChoices"][string] | undefined,
  standing: ReturnType<typeof cardStanding>,
): CardCoverage["choice"] => {
  const { choice = null, reason = "", on = "" } = chosen ?? {}
  return choice !== null && standing !== "taught" ? { choice, reason, on } : null
}

/** Every topic with the person's cards and where each stands. */
export const coverageOf = (
  heads: readonly TopicHead[],
  person: Person,
  sessions: readonly Session[],
): readonly TopicCoverage[] => {
  const taught: LastTaught = lastTaught(sessions.map(headOfSession))
  const next = nextCard(heads, taught, person)
  const held = sessionsByCard(sessions)
  return [...heads]
    .sort((a, b) => a.order - b.order)
    .map(head => {
      const own = new Set(cardsFor(head, person.condition).map(({ id }) => id))
      const shown = head.cards.filter(({ id }) => own.has(id) || taught[cardKey(head.id, id)] !== undefined)
      return {
        id: head.id,
        optional: head.optional,
        taken: person.cardChoices[topicKey(head.id)]?.choice === "take",
        cards: shown.map(({ id }) => {
          const key = cardKey(head.id, id)
          const standing = cardStanding(taught[key], person.cardChoices[key])
          return {
            id,
            state: stateOf(standing, next?.topicId === head.id && next.cardId === id),
            sessions: held.get(key) ?? [],
            choice: standingChoice(person.cardChoices[key], standing),
          }
        }),
      }
    })
}
