import type { Agenda } from "../../../content/schema.ts"
import { type AgendaStep, agendaSteps, type Session } from "../../domain/session.ts"

export type StepContent = Agenda["steps"][number]

/** The step's content: its titles, minutes, prompts, chips. The curriculum has all eight, by its own checks. */
export const stepOf = (agenda: Agenda, step: AgendaStep): StepContent => {
  const found = agenda.steps.find(one => one.id === step)
  if (!found) throw new Error("the agenda lacks a step")
  return found
}

/** The step so many places on, or null beyond either end. */
export const stepBeside = (step: AgendaStep, by: 1 | -1): AgendaStep | null =>
  agendaSteps[agendaSteps.indexOf(step) + by] ?? null

/** The middle of the step's range, in minutes: something to steer by, not a limit. */
export const targetMinutes = (step: StepContent, form: Session["form"]): number =>
  Math.round((step[form][0] + step[form][1]) / 2)
