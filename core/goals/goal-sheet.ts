import * as v from "valibot"
import type { Day } from "../base/clock.ts"
import type { EntryId, GoalId, SessionId } from "../base/id.ts"
import { filledWords } from "../domain/admit.ts"
import { type Goal, goalSchema, goalStatuses, stepStatuses } from "../domain/goal.ts"
import { day, words } from "../domain/shape.ts"

/** The goal sheet's rules (`imr.md` 6.5 and 6.6). Pure: each answers a new goal, or the same one (`===`) when there is nothing to do. */

const { participantId, why, area } = goalSchema.entries
export const newGoalSchema = v.object({ participantId, words: filledWords, why, area })
export const goalFieldsSchema = v.partial(v.object({ words: filledWords, why, area, status: v.picklist(goalStatuses) }))
export const shortTermFieldsSchema = v.partial(
  v.object({ words: filledWords, status: v.picklist(goalStatuses), order: v.number() }),
)
export const stepFieldsSchema = v.partial(
  v.object({
    shortTermId: v.string(),
    words: filledWords,
    due: v.nullable(day),
    helper: words,
    status: v.picklist(stepStatuses),
    order: v.number(),
  }),
)
export const problemSchema = v.pipe(
  v.object({
    on: v.optional(day),
    problem: words,
    options: v.array(v.object({ way: words, plus: words, minus: words })),
    chosen: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
    plan: words,
    obstacles: words,
    reviewOn: v.nullable(day),
  }),
  v.check(({ chosen, options }) => chosen === null || chosen < options.length, "chosen is one of the options"),
)

/** A goal chosen today: current, with nothing under it yet. */
export const newGoal = (id: GoalId, told: v.InferOutput<typeof newGoalSchema>, today: Day): Goal => ({
  id,
  ...told,
  chosenOn: today,
  status: "current",
  shortTerm: {},
  steps: {},
  followUps: {},
  problems: {},
  sensitive: {},
})

/** Current goals first, then those chosen last. */
export const inOrder = (goals: readonly Goal[]): readonly Goal[] =>
  [...goals].sort(
    (a, b) =>
      Number(b.status === "current") - Number(a.status === "current") ||
      b.chosenOn.localeCompare(a.chosenOn) ||
      b.id.localeCompare(a.id),
  )

/** Counts removed ones too: whatever comes back keeps its place. */
const atTheEnd = (entries: readonly { readonly order: number }[]) =>
  entries.reduce((last, { order }) => Math.max(last, order), 0) + 1

/** A short-term goal needs words before it is anything. */
export const withShortTerm = (goal: Goal, id: EntryId, fields: v.InferOutput<typeof shortTermFieldsSchema>): Goal => {
  const known = goal.shortTerm[id]
  if (!known && fields.words === undefined) return goal
  const start = { words: "", status: "current" as const, order: atTheEnd(Object.values(goal.shortTerm)) }
  return { ...goal, shortTerm: { ...goal.shortTerm, [id]: { ...(known ?? start), ...fields } } }
}

/** A step needs words and a short-term goal of this sheet. Looked at (any status but open), it says on which day. */
export const withStep = (goal: Goal, id: EntryId, fields: v.InferOutput<typeof stepFieldsSchema>, today: Day): Goal => {
  const known = goal.steps[id]
  const shortTermId = fields.shortTermId ?? known?.shortTermId
  if (shortTermId === undefined || !(shortTermId in goal.shortTerm)) return goal
  if (!known && fields.words === undefined) return goal
  const beside = Object.values(goal.steps).filter(step => step.shortTermId === shortTermId)
  const start = { words: "", due: null, helper: "", status: "open" as const, reviewedOn: null, order: atTheEnd(beside) }
  const reviewed = fields.status !== undefined && fields.status !== "open" ? { reviewedOn: today } : {}
  return {
    ...goal,
    steps: { ...goal.steps, [id]: { ...(known ?? start), ...fields, shortTermId, ...reviewed } },
  }
}

/** A time keeps its day when its words change. */
export const withFollowUp = (
  goal: Goal,
  id: EntryId,
  followUp: { readonly sessionId: SessionId | null; readonly words: string },
  today: Day,
): Goal => {
  const known = goal.followUps[id]
  return { ...goal, followUps: { ...goal.followUps, [id]: { ...known, ...followUp, on: known?.on ?? today } } }
}

/** A round keeps the day it was begun, unless another is given. */
export const withProblem = (
  goal: Goal,
  id: EntryId,
  problem: v.InferOutput<typeof problemSchema>,
  today: Day,
): Goal => {
  const known = goal.problems[id]
  const on = problem.on ?? known?.on ?? today
  return { ...goal, problems: { ...goal.problems, [id]: { ...known, ...problem, on } } }
}
