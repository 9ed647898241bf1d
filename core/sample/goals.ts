import { addDays, type Day, dayOf } from "../base/clock.ts"
import type { EntryId, GoalId, ParticipantId } from "../base/id.ts"
import type { Goal } from "../domain/goal.ts"
import type { Session } from "../domain/session.ts"
import { goalStories, problems } from "./goal-data.ts"
import type { Lot } from "./lot.ts"
import { momentOf, type Schedule } from "./schedule.ts"

type Told = { readonly participantId: ParticipantId; readonly helpers: readonly string[] }

/** The current goal, and for some people an earlier one that was reached or set aside. Nobody without a meeting has one. */
export const makeGoals = (lot: Lot, told: Told, schedule: Schedule, today: Day): readonly Goal[] => {
  const chosenOn = (schedule.meetings[1] ?? schedule.meetings[0])?.on
  if (chosenOn === undefined) return []
  const [story, earlier] = lot.some(goalStories, 2)
  const goals: Goal[] = []
  if (earlier && lot.chance(0.25)) {
    goals.push(makeGoal(lot, told, earlier, { on: chosenOn, today, status: lot.chance(0.6) ? "reached" : "set-aside" }))
  }
  const newer = goals.length > 0 ? (schedule.meetings.at(-2)?.on ?? chosenOn) : chosenOn
  if (story) goals.push(makeGoal(lot, told, story, { on: newer, today, status: "current" }))
  return goals
}

const makeGoal = (
  lot: Lot,
  told: Told,
  story: (typeof goalStories)[number],
  was: { readonly on: Day; readonly today: Day; readonly status: Goal["status"] },
): Goal => {
  const at = momentOf(was.on, "12:00")
  const shortTerm: Goal["shortTerm"] = {}
  const steps: Goal["steps"] = {}
  let behind = lot.between(0, 4)
  let open = 0
  story.shortTerm.forEach((short, i) => {
    const shortTermId = lot.idAt<EntryId>(at)
    const allBehind = was.status === "reached" || behind >= short.steps.length
    const status = allBehind ? "reached" : was.status === "set-aside" ? "set-aside" : "current"
    shortTerm[shortTermId] = { words: short.words, order: i + 1, status }
    short.steps.forEach((words, j) => {
      const isBehind = was.status !== "current" || behind-- > 0
      const planned = addDays(was.on, 7 * (i * 3 + j + 1))
      // What is still open was given a new date since; the first ones fall due around today.
      const due = isBehind || planned > was.today ? planned : addDays(was.today, 7 * open++ + lot.between(-2, 6))
      steps[lot.idAt<EntryId>(at)] = {
        shortTermId,
        words,
        order: j + 1,
        due: isBehind || lot.chance(0.7) ? due : null,
        helper: lot.chance(0.4) && told.helpers.length > 0 ? lot.oneOf(told.helpers) : "",
        status: isBehind ? behindAs(lot, was.status) : "open",
        reviewedOn: isBehind ? (due < was.today ? due : was.today) : null,
      }
    })
  })
  return {
    id: lot.idAt<GoalId>(at),
    participantId: told.participantId,
    words: story.words,
    why: story.why,
    area: lot.chance(0.8) ? story.area : null,
    chosenOn: was.on,
    status: was.status,
    shortTerm,
    steps,
    followUps: {},
    problems: lot.chance(0.25) ? oneProblem(lot, was.on, was.today) : {},
    sensitive: {},
  }
}

const behindAs = (lot: Lot, status: Goal["status"]): Goal["steps"][string]["status"] => {
  if (status === "set-aside") return lot.oneOf(["dropped", "partly"] as const)
  return lot.oneOf(["reached", "reached", "reached", "partly", "changed"] as const)
}

const oneProblem = (lot: Lot, from: Day, today: Day): Goal["problems"] => {
  const { problem, options, plan, obstacles } = lot.oneOf(problems)
  const on = addDays(from, 14) < today ? addDays(from, 14) : from
  return {
    [lot.idAt<EntryId>(momentOf(on, "12:00"))]: {
      on,
      problem,
      options: options.map(([way, plus, minus]) => ({ way, plus, minus })),
      chosen: lot.between(0, options.length - 1),
      plan,
      obstacles,
      reviewOn: addDays(on, 14),
    },
  }
}

/** The current goal with what the sessions since then say of it. */
export const withFollowUps = (lot: Lot, goal: Goal, sessions: readonly Session[]): Goal => {
  if (goal.status !== "current") return goal
  const since = sessions.filter(
    ({ goalFollowUp, startedAt }) => goalFollowUp.followed && dayOf(startedAt) >= goal.chosenOn,
  )
  return {
    ...goal,
    followUps: Object.fromEntries(
      since.map(session => [
        lot.idAt<EntryId>(session.startedAt),
        { on: dayOf(session.startedAt), sessionId: session.id, words: session.goalFollowUp.words },
      ]),
    ),
  }
}
