import type { Goal } from "../domain/goal.ts"
import { inOrder, kept } from "../domain/shape.ts"
import type { Column } from "./columns.ts"

export const followedUpOn = ({ followUps }: Goal): string | null =>
  kept(followUps).reduce<string | null>((last, { on }) => (last === null || on > last ? on : last), null)

export const goalColumns: readonly Column<Goal>[] = [
  { id: "goal_id", of: one => one.id },
  { id: "person_id", of: one => one.participantId },
  { id: "area", of: one => one.area },
  { id: "chosen_on", of: one => one.chosenOn },
  { id: "status", of: one => one.status },
  { id: "short_term_goals", of: one => kept(one.shortTerm).length },
  { id: "steps", of: one => kept(one.steps).length },
  { id: "follow_ups", of: one => kept(one.followUps).length },
  { id: "followed_up_on", of: followedUpOn },
  { id: "problems_solved", of: one => kept(one.problems).length },
  { id: "goal", of: one => one.words, only: "words" },
  { id: "why", of: one => one.why, only: "words" },
]

type Step = Goal["steps"][string] & { readonly id: string; readonly of: Goal }

/** Steps stand under a short-term goal; those of one that was taken away, or may not go, go with it. */
export const stepsOf = (goal: Goal): readonly Step[] => {
  const shortTerm = new Set<string>(inOrder(goal.shortTerm).map(({ id }) => id))
  return inOrder(goal.steps)
    .filter(({ shortTermId }) => shortTerm.has(shortTermId))
    .map(step => ({ ...step, of: goal }))
}

export const stepColumns: readonly Column<Step>[] = [
  { id: "step_id", of: one => one.id },
  { id: "goal_id", of: one => one.of.id },
  { id: "person_id", of: one => one.of.participantId },
  { id: "short_term_goal_id", of: one => one.shortTermId },
  { id: "short_term_goal_status", of: one => one.of.shortTerm[one.shortTermId]?.status ?? null },
  { id: "due", of: one => one.due },
  { id: "status", of: one => one.status },
  { id: "reviewed_on", of: one => one.reviewedOn },
  { id: "short_term_goal", of: one => one.of.shortTerm[one.shortTermId]?.words ?? null, only: "words" },
  { id: "step", of: one => one.words, only: "words" },
  { id: "helper", of: one => one.helper, only: "words" },
]
