import type { CarePlan, CarePlanActivity, Goal as FhirGoal } from "fhir/r4"
import type { Goal, StepStatus } from "../../domain/goal.ts"
import { inOrder, type Kept } from "../../domain/shape.ts"
import { derivedId } from "../derived-id.ts"
import { stepsOf } from "../of-goals.ts"
import { conceptOf, filled, referenceTo } from "./names.ts"

const lifecycle = { current: "active", reached: "completed", "set-aside": "on-hold" } as const
const planStatus = { current: "active", reached: "completed", "set-aside": "on-hold" } as const

const achieved = {
  coding: [{ system: "http://terminology.hl7.org/CodeSystem/goal-achievement", code: "achieved" }],
}

type StepState = NonNullable<CarePlanActivity["detail"]>["status"]
const stepStatus = {
  open: "not-started",
  reached: "completed",
  partly: "in-progress",
  changed: "stopped",
  dropped: "cancelled",
} as const satisfies Record<StepStatus, StepState>

type Term = { readonly id: string; readonly words: string; readonly status: Goal["status"] }

const goalOf = (goal: Goal, { id, words, status }: Term, term: "long" | "short", withWords: boolean): FhirGoal => {
  const text = withWords ? filled(words) : undefined
  const area = goal.area === null || term === "short" ? [] : [conceptOf("life-area", goal.area)]
  return {
    resourceType: "Goal",
    id,
    lifecycleStatus: lifecycle[status],
    ...(status === "reached" && { achievementStatus: achieved }),
    category: [conceptOf("goal-term", term), ...area],
    description: text === undefined ? conceptOf("goal-term", term) : { text },
    subject: referenceTo("Patient", goal.participantId),
    ...(term === "long" && { startDate: goal.chosenOn }),
    ...(term === "long" && withWords && filled(goal.why) !== undefined && { note: [{ text: goal.why.trim() }] }),
  }
}

/** A long-term goal, its short-term goals, and the steps to them as one plan. */
export const resourcesOfGoal = (goal: Goal, words: boolean): readonly (FhirGoal | CarePlan)[] => {
  const shortTerm: readonly Kept<Goal["shortTerm"][string]>[] = inOrder(goal.shortTerm)
  const idOf = (shortTermId: string) => derivedId(goal.id, shortTermId)
  const goals = [
    goalOf(goal, goal, "long", words),
    ...shortTerm.map(one => goalOf(goal, { ...one, id: idOf(one.id) }, "short", words)),
  ]
  const activity = stepsOf(goal).map(({ shortTermId, status, due, words: text }): CarePlanActivity => {
    const description = words ? filled(text) : undefined
    return {
      detail: {
        goal: [referenceTo("Goal", idOf(shortTermId))],
        status: stepStatus[status],
        ...(due !== null && { scheduledPeriod: { end: due } }),
        ...(description !== undefined && { description }),
      },
    }
  })
  if (activity.length === 0) return goals
  const plan: CarePlan = {
    resourceType: "CarePlan",
    id: derivedId(goal.id, "next-steps"),
    status: planStatus[goal.status],
    intent: "plan",
    category: [conceptOf("plan-kind", "next-steps")],
    subject: referenceTo("Patient", goal.participantId),
    created: goal.chosenOn,
    goal: goals.map(({ id = "" }) => referenceTo("Goal", id)),
    activity,
  }
  return [...goals, plan]
}
