import { type Day, dayOf } from "../base/clock.ts"
import type { ParticipantId } from "../base/id.ts"
import type { GoalHead } from "../domain/goal.ts"
import type { ParticipantHead } from "../domain/participant.ts"
import type { SessionHead } from "../domain/session.ts"
import type { PersonLine } from "./api.ts"

/** How often one met, and when last; a session that runs counts. */
export type Meetings = { readonly count: number; readonly lastOn: Day }

/** Meetings of everyone who has had a session; nobody else is in it. */
export const meetingsByPerson = (sessions: readonly SessionHead[]): ReadonlyMap<ParticipantId, Meetings> => {
  const counted = new Map<ParticipantId, { count: number; last: string }>()
  for (const { participantId, startedAt } of sessions) {
    const known = counted.get(participantId)
    if (!known) counted.set(participantId, { count: 1, last: startedAt })
    else {
      known.count++
      if (startedAt > known.last) known.last = startedAt
    }
  }
  return new Map([...counted].map(([id, { count, last }]) => [id, { count, lastOn: dayOf(last) }]))
}

/** The words of each person's current goal; of several, the one chosen last. */
export const currentGoalByPerson = (goals: readonly GoalHead[]): ReadonlyMap<ParticipantId, string> => {
  const newest = new Map<ParticipantId, GoalHead>()
  for (const goal of goals) {
    const known = newest.get(goal.participantId)
    if (goal.status === "current" && (!known || chosenAfter(goal, known))) newest.set(goal.participantId, goal)
  }
  return new Map([...newest].map(([id, goal]) => [id, goal.words]))
}

const chosenAfter = (a: GoalHead, b: GoalHead) => (a.chosenOn === b.chosenOn ? a.id > b.id : a.chosenOn > b.chosenOn)

/** By chosen name as a reader would look it up: accents and letter case do not matter, numbers count as numbers. */
export const byChosenName = (locale?: string) => {
  const collator = new Intl.Collator(locale, { sensitivity: "base", numeric: true })
  return (people: readonly ParticipantHead[]): readonly ParticipantHead[] =>
    [...people].sort((a, b) => collator.compare(a.chosenName, b.chosenName) || (a.id < b.id ? -1 : 1))
}

/** One line per person, in the order given. */
export const personLines = (
  people: readonly ParticipantHead[],
  goalByPerson: ReadonlyMap<ParticipantId, string>,
  meetings: ReadonlyMap<ParticipantId, Meetings>,
): readonly PersonLine[] =>
  people.map(person => ({
    ...person,
    goal: goalByPerson.get(person.id) ?? null,
    lastMetOn: meetings.get(person.id)?.lastOn ?? null,
    sessions: meetings.get(person.id)?.count ?? 0,
  }))
