import { type Day, dayOf, daysBetween } from "../base/clock.ts"
import type { ParticipantId } from "../base/id.ts"
import { type LastTaught, lastTaught } from "../domain/coverage.ts"
import type { GoalHead } from "../domain/goal.ts"
import { type ParticipantHead, weekOf } from "../domain/participant.ts"
import type { SessionHead } from "../domain/session.ts"
import type { NotHandedOver, PersonToday, Today } from "./api.ts"

/** Which topic and card come next for someone, given the cards taught so far; the curriculum's rule, handed in. */
export type NextCard = (
  taught: LastTaught,
  person: Pick<ParticipantHead, "condition" | "cardChoices">,
) => { readonly topicId: string; readonly cardId: string } | null

export type SessionsByPerson = ReadonlyMap<ParticipantId, readonly SessionHead[]>

/** Sessions by whose they are, each person's in the order given. */
export const sessionsByPerson = (sessions: readonly SessionHead[]): SessionsByPerson => {
  const byPerson = new Map<ParticipantId, SessionHead[]>()
  for (const session of sessions) {
    const theirs = byPerson.get(session.participantId)
    if (theirs) theirs.push(session)
    else byPerson.set(session.participantId, [session])
  }
  return byPerson
}

/** In the middle of a session: begun and not wrapped up; of several, the one begun last. */
const runningOf = (sessions: readonly SessionHead[]) =>
  sessions
    .filter(({ status, endedAt }) => status === "draft" && endedAt === null)
    .reduce<SessionHead | null>((last, one) => (last === null || one.startedAt > last.startedAt ? one : last), null)

/** A meeting agreed for a day is met once there was a session on that day or later. */
const isMet = (on: Day, sessions: readonly SessionHead[]) => sessions.some(({ startedAt }) => dayOf(startedAt) >= on)

const whyToday = (
  person: ParticipantHead,
  sessions: readonly SessionHead[],
  running: SessionHead | null,
  today: Day,
): PersonToday["why"] | null => {
  if (running) return "running"
  if (!person.active || !person.next || person.next.on > today || isMet(person.next.on, sessions)) return null
  return person.next.on === today ? "today" : "overdue"
}

const rank = { running: 0, today: 1, overdue: 2 } as const
/** A meeting without a time stands after those that have one. */
const timeOf = (line: PersonToday) => line.at ?? "99:99"
const inOrder = (a: PersonToday, b: PersonToday) =>
  rank[a.why] - rank[b.why] ||
  (a.why === "overdue" ? (a.plannedOn ?? "").localeCompare(b.plannedOn ?? "") : timeOf(a).localeCompare(timeOf(b))) ||
  a.chosenName.localeCompare(b.chosenName)

const peopleToday = (
  people: readonly ParticipantHead[],
  sessions: SessionsByPerson,
  goals: readonly GoalHead[],
  today: Day,
  nextCard: NextCard,
): readonly PersonToday[] =>
  people
    .flatMap((person): readonly PersonToday[] => {
      const theirs = sessions.get(person.id) ?? []
      const alone = theirs.filter(({ groupSessionId }) => groupSessionId === null)
      const running = runningOf(alone)
      const why = whyToday(person, alone, running, today)
      if (why === null) return []
      return [
        {
          participantId: person.id,
          chosenName: person.chosenName,
          goal: currentGoal(goals, person.id),
          place: person.place,
          at: person.next?.at ?? null,
          why,
          plannedOn: person.next?.on ?? null,
          sessionId: running?.id ?? null,
          week: weekOf(person, today),
          upNext: nextCard(lastTaught(theirs), person),
        },
      ]
    })
    .sort(inOrder)

const currentGoal = (goals: readonly GoalHead[], id: ParticipantId): string | null =>
  goals
    .filter(goal => goal.participantId === id && goal.status === "current")
    .reduce<GoalHead | null>((last, one) => (last && last.chosenOn >= one.chosenOn ? last : one), null)?.words ?? null

/** Wrapped up and still a draft: its note waits for a signature. */
const unsigned = (people: readonly ParticipantHead[], sessions: SessionsByPerson): Today["unsigned"] =>
  people
    .flatMap(person =>
      (sessions.get(person.id) ?? []).flatMap(({ id, noteId, status, endedAt }) =>
        status === "draft" && endedAt !== null
          ? [{ sessionId: id, noteId, participantId: person.id, chosenName: person.chosenName, endedAt }]
          : [],
      ),
    )
    .sort((a, b) => a.endedAt.localeCompare(b.endedAt))

/** The day of a facilitator: whom to meet, what to sign. */
export const planDay = (
  seen: {
    readonly people: readonly ParticipantHead[]
    readonly sessions: SessionsByPerson
    readonly goals: readonly GoalHead[]
  },
  today: Day,
  nextCard: NextCard,
): Today => ({
  on: today,
  people: peopleToday(seen.people, seen.sessions, seen.goals, today, nextCard),
  unsigned: unsigned(seen.people, seen.sessions),
  caseload: seen.people.filter(({ active }) => active).length,
})

/** Finished and not handed over: the only copy is on this device. Days since the oldest ended. */
export const notHandedOver = (sessions: readonly SessionHead[], today: Day): NotHandedOver => {
  const ends = sessions
    .filter(({ status }) => status === "finished")
    .map(({ endedAt, startedAt }) => endedAt ?? startedAt)
  const oldest = ends.reduce<string | null>((first, end) => (first === null || end < first ? end : first), null)
  return { count: ends.length, oldestDays: oldest === null ? null : Math.max(0, daysBetween(dayOf(oldest), today)) }
}
