import { addDays } from "../base/clock.ts"
import type { SessionFact } from "../domain/facts/session-fact.ts"
import { addMonths } from "../domain/rating-due.ts"
import { person as personItself, session } from "./behind.ts"
import { numbers } from "./numbers.ts"
import type { About, Held, Person } from "./person.ts"
import type { Action, Found } from "./reminder.ts"

type Card = { readonly topicId: string; readonly cardId: string; readonly in: Held }

const given = (sessions: readonly SessionFact[]): ReadonlySet<string> =>
  new Set(sessions.flatMap(({ topicId, handouts }) => handouts.map(id => `${topicId}/${id}`)))

/** Where a handout is noted: in the session that runs or waits for its note, while its topic is the card's; else it is printed. */
const giveIt = ({ running }: Person, { topicId, cardId, in: taughtIn }: Card): Action => {
  if (running?.topicId === topicId && running.groupSessionId === null)
    return { do: "session-step", sessionId: running.id, step: "new-material" }
  if (running === null && taughtIn.status === "draft" && taughtIn.groupSessionId === null)
    return { do: "wrap-up", sessionId: taughtIn.id }
  return { do: "handout", topicId, cardId }
}

/** A card taught in the last three months whose handout was never given; the one taught last. */
export const handoutMissing = (person: Person, { today }: About): Found | null => {
  const has = given(person.running ? [person.running, ...person.held] : person.held)
  const from = addDays(addMonths(today, -numbers.handoutMonths), 1)
  const without = person.held
    .filter(({ on }) => on >= from)
    .flatMap(one => {
      const topicId = one.topicId
      if (topicId === null) return []
      const taught = [...one.taught].sort().filter(cardId => !has.has(`${topicId}/${cardId}`))
      return taught.map((cardId): Card => ({ topicId, cardId, in: one }))
    })
  const last = without[0]
  if (!last) return null
  const { topicId, cardId, in: taughtIn } = last
  return {
    subject: taughtIn.id,
    since: taughtIn.on,
    evidence: {
      on: taughtIn.on,
      card: { topicId, cardId },
      count: new Set(without.map(one => `${one.topicId}/${one.cardId}`)).size,
    },
    action: giveIt(person, last),
    records: [session(taughtIn)],
  }
}

/** The topic at hand has taken more than twice the sessions it was planned for. */
export const topicStalled = (person: Person, { topics }: About): Found | null => {
  const topicId = person.held.find(one => one.topicId !== null)?.topicId ?? null
  const head = topics.find(({ id }) => id === topicId)
  if (!head) return null
  const sessions = person.held.filter(one => one.topicId === head.id)
  const first = sessions.at(-1)
  const [, planned] = head.sessions
  if (!first || sessions.length <= numbers.stalledTimes * planned) return null
  return {
    subject: head.id,
    since: first.on,
    evidence: { on: first.on, count: sessions.length, limit: planned, topicIds: [head.id] },
    action: { do: "coverage", participantId: person.id },
    records: sessions.map(session),
  }
}

/**
 * Near the end, a topic is not begun: the last topic of the curriculum was reached, or the program closes within eight
 * weeks. Optional topics count where the person took them.
 */
export const topicMissing = (person: Person, { today, topics, program }: About): Found | null => {
  const wanted = topics
    .filter(({ id, optional }) => !optional || person.fact.topicsTaken.includes(id))
    .toSorted((a, b) => a.order - b.order)
  const final = wanted.at(-1)
  if (!final || person.held.length === 0) return null
  const reached = person.held.findLast(({ topicId }) => topicId === final.id)?.on ?? null
  const { endsOn } = program
  const closing = endsOn !== null && today <= endsOn && addDays(endsOn, -numbers.endingDays) <= today ? endsOn : null
  if (reached === null && closing === null) return null
  const begun = new Set([...person.held, ...(person.running ? [person.running] : [])].map(({ topicId }) => topicId))
  const missing = wanted.filter(({ id }) => !begun.has(id))
  if (missing.length === 0) return null
  return {
    subject: person.id,
    since: reached ?? addDays(closing ?? today, -numbers.endingDays),
    evidence: { count: missing.length, limit: wanted.length, topicIds: missing.map(({ id }) => id) },
    action: { do: "coverage", participantId: person.id },
    records: [personItself(person)],
  }
}
