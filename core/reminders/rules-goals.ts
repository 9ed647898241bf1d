import { daysBetween } from "../base/clock.ts"
import { goal, inSession, latest, person as personItself, session } from "./behind.ts"
import { numbers } from "./numbers.ts"
import type { About, Person } from "./person.ts"
import type { Found } from "./reminder.ts"

/** No recovery goal yet, or none any more, after the first session (fidelity item 6: at least one current goal). */
export const goalMissing = (person: Person): Found | null => {
  const first = person.held.at(-1)
  if (!first || person.goals.length > 0) return null
  return {
    subject: person.id,
    since: first.on,
    evidence: { count: person.held.length },
    action: { do: "goals", participantId: person.id, goalId: null },
    records: [personItself(person)],
  }
}

/**
 * Not followed up in the last four weeks; of whoever met in a group last, in none of the last four sessions they were at,
 * since there the turn goes round (imr.md 6.5). A goal chosen is a goal looked at. One goal followed up is enough, as
 * fidelity item 7 counts people.
 */
export const goalFollowUp = (person: Person, { today }: About): Found | null => {
  const { goals, held, running } = person
  const newest = goals.at(-1)
  if (!newest || running?.goalFollowed) return null
  const looked = held.filter(({ goalFollowed }) => goalFollowed)
  const last = latest([...goals.flatMap(one => [one.chosenOn, ...one.followedOn]), ...looked.map(({ on }) => on)])
  if (last === null) return null
  const since = held.filter(({ on }) => on > last)
  const inGroup = held[0] !== undefined && held[0].groupSessionId !== null
  const due = inGroup ? since.length >= numbers.groupRotation : daysBetween(last, today) > numbers.goalDays
  if (!due) return null
  return {
    subject: newest.id,
    since: last,
    evidence: { on: last, count: since.length },
    action: running ? inSession(person, "goals") : { do: "goals", participantId: person.id, goalId: newest.id },
    records: [goal(newest), ...since.slice(0, numbers.groupRotation).map(session)],
  }
}

/** A goal of which no step is open: nothing of it is under way. The goal chosen first. */
export const goalStep = (person: Person): Found | null => {
  const resting = person.goals.find(({ openSteps }) => openSteps === 0)
  if (!resting) return null
  return {
    subject: resting.id,
    since: resting.chosenOn,
    evidence: { on: resting.chosenOn },
    action: { do: "goals", participantId: person.id, goalId: resting.id },
    records: [goal(resting)],
  }
}
