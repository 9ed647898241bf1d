import type { ToolSheetFact } from "../domain/facts/tool-sheet-fact.ts"
import { addMonths } from "../domain/rating-due.ts"
import { latest, session, sheet } from "./behind.ts"
import { names, numbers } from "./numbers.ts"
import type { About, Person } from "./person.ts"
import type { Evidence, Found } from "./reminder.ts"

const plansOf = ({ sheets }: Person): readonly ToolSheetFact[] =>
  sheets.filter(({ toolId, filled }) => toolId === names.relapsePlan && filled.length > 0)

/** The version that holds: the one kept last; before any was kept, the one begun last. */
const planOf = (person: Person): ToolSheetFact | null => {
  const plans = plansOf(person)
  const keptLast = plans
    .filter(({ status }) => status === "kept")
    .reduce<ToolSheetFact | null>((last, one) => (last && (last.keptOn ?? "") > (one.keptOn ?? "") ? last : one), null)
  return keptLast ?? plans.at(-1) ?? null
}

const filledParts = ({ filled }: ToolSheetFact): number =>
  names.relapseParts.filter(part => filled.includes(part)).length
/** Kept, with all the fields of imr.md 6.7 in it. */
const isFinished = (plan: ToolSheetFact): boolean =>
  plan.status === "kept" && filledParts(plan) === names.relapseParts.length

const about = (plan: ToolSheetFact, since: string, evidence: Evidence): Found => ({
  subject: plan.id,
  since,
  evidence,
  action: { do: "tool-sheet", sheetId: plan.id },
  records: [sheet(plan)],
})

/** The topic was reached, and no plan has anything in it. */
export const relapsePlanMissing = (person: Person): Found | null => {
  const reached = person.held.filter(({ topicId }) => topicId === names.relapseTopic)
  const first = reached.at(-1)
  if (!first || plansOf(person).length > 0) return null
  return {
    subject: person.id,
    since: first.on,
    evidence: { on: first.on, count: reached.length },
    action: { do: "begin-tool", participantId: person.id, toolId: names.relapsePlan },
    records: reached.map(session),
  }
}

/** Begun on an earlier day and not kept, or kept with one of its five fields empty. It takes two or three meetings. */
export const relapsePlanUnfinished = (person: Person, { today }: About): Found | null => {
  const plan = planOf(person)
  if (!plan || isFinished(plan) || plan.startedOn >= today) return null
  const evidence = { on: plan.startedOn, count: filledParts(plan), limit: names.relapseParts.length }
  return about(plan, plan.startedOn, evidence)
}

const finished = (person: Person): { readonly plan: ToolSheetFact; readonly keptOn: string } | null => {
  const plan = planOf(person)
  return plan?.keptOn && isFinished(plan) ? { plan, keptOn: plan.keptOn } : null
}

/** Rehearsals belong to the version they were made with. */
export const relapsePlanUnrehearsed = (person: Person): Found | null => {
  const one = finished(person)
  return one && one.plan.rehearsedOn.length === 0 ? about(one.plan, one.keptOn, { on: one.keptOn }) : null
}

/** One thing after the other: sharing comes up once it was rehearsed. */
export const relapsePlanUnshared = (person: Person): Found | null => {
  const one = finished(person)
  if (!one || one.plan.rehearsedOn.length === 0 || one.plan.sharedOn.length > 0) return null
  return about(one.plan, one.keptOn, { on: one.keptOn })
}

/** Kept more than three months ago, and not looked at again since. */
export const relapsePlanOld = (person: Person, { today }: About): Found | null => {
  const one = finished(person)
  if (!one || one.plan.rehearsedOn.length === 0 || one.plan.sharedOn.length === 0) return null
  const looked = latest([one.keptOn, ...one.plan.reviewedOn]) ?? one.keptOn
  return looked < addMonths(today, -numbers.planMonths) ? about(one.plan, looked, { on: looked }) : null
}
