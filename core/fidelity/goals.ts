import type { Day } from "../base/clock.ts"
import type { GoalFact } from "../domain/facts/goal-fact.ts"
import type { SessionFact } from "../domain/facts/session-fact.ts"
import { type Census, newestHeld } from "./census.ts"
import { type Behind, createProofs, type Evidence } from "./evidence.ts"
import { type Meetings, meetingsWith } from "./meetings.ts"
import { ofPeople } from "./of-people.ts"
import { isIn, lastMonths } from "./window.ts"

export const goalBehind = ({ id, participantId, chosenOn }: GoalFact, at: Day = chosenOn): Behind<Day> => ({
  kind: "goal",
  id,
  participantId,
  at,
})

const isCurrent = ({ status, chosenOn }: GoalFact, { window }: Census): boolean =>
  status === "current" && chosenOn <= window.to

/**
 * Item 6: people with at least one current goal. Whether it is realistic and theirs is for people to judge; beside it how
 * many of the goals are broken down into steps. What a goal was some time ago is not kept: it counts as it is now.
 */
export const goals = (census: Census, facts: readonly GoalFact[]): Evidence => {
  const proofs = createProofs<Day>()
  const current = new Map<string, GoalFact>()
  for (const fact of facts)
    if (census.inSample.has(fact.participantId) && isCurrent(fact, census)) {
      current.set(fact.id, fact)
      proofs.add(fact.participantId, goalBehind(fact))
    }
  let brokenDown = 0
  for (const fact of current.values()) if (fact.brokenDown) brokenDown++
  return ofPeople(census, ({ id }) => proofs.of(id), [
    { id: "broken-down", numerator: brokenDown, denominator: current.size },
  ])
}

/**
 * Item 7: people with whom a goal was reviewed in the window, and it is on record: on the goal sheet or in a session. Beside
 * it the meetings in which one was.
 */
export const goalReviews = (census: Census, facts: readonly GoalFact[], meetings: Meetings): Evidence => {
  const onSheet = createProofs<Day>()
  for (const fact of facts) {
    const last = fact.followedOn.findLast(on => isIn(census.window, on))
    if (last !== undefined) onSheet.add(fact.participantId, goalBehind(fact, last))
  }
  const followed = ({ goalFollowed }: SessionFact) => goalFollowed
  return ofPeople(census, person => onSheet.of(person.id) ?? newestHeld(person, followed), [
    {
      id: "sessions-with-follow-up",
      numerator: meetingsWith(meetings, followed).length,
      denominator: meetings.noted.length,
    },
  ])
}

/** G5 (`imr.md` 2): updated every three months; "or all of them every six" is a rung of its own. */
const updatedMonths = { every: 3, atLeast: 6 } as const

/** G5: people whose goal plan was made or looked at in the last three months. Beside it: in the last six. */
export const plans = (census: Census, facts: readonly GoalFact[]): Evidence => {
  const { to } = census.window
  const [quarter, half] = [lastMonths(to, updatedMonths.every), lastMonths(to, updatedMonths.atLeast)]
  const [lately, thisHalf] = [createProofs<Day>(), createProofs<Day>()]
  for (const fact of facts) {
    if (!isCurrent(fact, census)) continue
    const looked = fact.followedOn.findLast(on => on <= to) ?? fact.chosenOn
    const last = looked > fact.chosenOn ? looked : fact.chosenOn
    if (isIn(quarter, last)) lately.add(fact.participantId, goalBehind(fact, last))
    if (isIn(half, last)) thisHalf.add(fact.participantId, goalBehind(fact, last))
  }
  const { sample } = census
  const inHalf = sample.filter(({ id }) => thisHalf.of(id) !== null).length
  return {
    ...ofPeople(census, ({ id }) => lately.of(id), [
      { id: "looked-at-half-year", numerator: inHalf, denominator: sample.length },
    ]),
    window: quarter,
  }
}
