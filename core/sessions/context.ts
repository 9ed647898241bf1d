import { dayOf } from "../base/clock.ts"
import { taughtByTopic } from "../domain/coverage.ts"
import type { Session, SessionHead } from "../domain/session.ts"
import type { SessionContext } from "./api.ts"

/** The sessions of a person before the one that began at `startedAt`, newest first. */
export const earlierThan = (
  session: Pick<Session, "id" | "participantId" | "startedAt">,
  heads: readonly SessionHead[],
): readonly SessionHead[] =>
  heads
    .filter(h => h.participantId === session.participantId && h.id !== session.id && h.startedAt < session.startedAt)
    .sort((a, b) => (a.startedAt < b.startedAt ? 1 : -1))

/** `last` is the newest of `earlier`, whole; null in a first session. */
export const contextOf = (
  earlier: readonly SessionHead[],
  last: Session | null,
  upNext: SessionContext["upNext"],
): SessionContext => ({
  last: last && {
    id: last.id,
    on: dayOf(last.startedAt),
    topicId: last.topicId,
    taught: Object.keys(last.cards).filter(id => last.cards[id]?.taught),
    plan: last.actionPlan,
    nextTime: last.feedback.nextTime,
  },
  taughtByTopic: taughtByTopic(earlier),
  upNext,
  number: earlier.length + 1,
})
