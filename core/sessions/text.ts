import type { Instant } from "../base/clock.ts"
import type { ActionPlan, Session } from "../domain/session.ts"
import type { SessionText } from "./api.ts"

type PlanField = Exclude<keyof ActionPlan, "confidence">

const isPlanField = (field: string): field is PlanField =>
  ["what", "when", "where", "helper", "barrier", "answer"].includes(field)

/** Whether a field named from outside is one that is typed into. */
export const isSessionText = (field: string): field is SessionText =>
  ["place", "agenda", "goalFollowUp.words", "planReview.words", "planReview.barrier", "feedback.nextTime"].includes(
    field,
  ) ||
  (field.startsWith("actionPlan.") && isPlanField(field.slice("actionPlan.".length)))

const planFieldOf = (field: `actionPlan.${PlanField}`): PlanField => field.slice("actionPlan.".length) as PlanField

export const textOf = (session: Session, field: SessionText): string => {
  switch (field) {
    case "place":
      return session.place
    case "agenda":
      return session.agenda
    case "goalFollowUp.words":
      return session.goalFollowUp.words
    case "planReview.words":
      return session.planReview.words
    case "planReview.barrier":
      return session.planReview.barrier
    case "feedback.nextTime":
      return session.feedback.nextTime
    default:
      return session.actionPlan[planFieldOf(field)]
  }
}

const withText = (session: Session, field: SessionText, text: string): Session => {
  switch (field) {
    case "place":
      return { ...session, place: text }
    case "agenda":
      return { ...session, agenda: text }
    case "goalFollowUp.words":
      return { ...session, goalFollowUp: { ...session.goalFollowUp, words: text } }
    case "planReview.words":
      return { ...session, planReview: { ...session.planReview, words: text } }
    case "planReview.barrier":
      return { ...session, planReview: { ...session.planReview, barrier: text } }
    case "feedback.nextTime":
      return { ...session, feedback: { ...session.feedback, nextTime: text } }
    default:
      return { ...session, actionPlan: { ...session.actionPlan, [planFieldOf(field)]: text } }
  }
}

/**
 * Writes a field. When it no longer holds what this typing began with (`was`), and the new text does not contain what
 * it holds, that text is kept in `beside`, after any other that still waits there and did not just grow into one of
 * the two: both sides may be in the middle of typing.
 */
export const write = (session: Session, field: SessionText, was: string, text: string, now: Instant): Session => {
  const held = textOf(session, field)
  if (held === text) return session
  const written = withText(session, field, text)
  if (held === was || text.includes(held)) return written
  const waiting = session.beside[field]
  const kept = waiting && !waiting.settled ? waiting.words : ""
  if (kept.includes(held)) return written
  const others = kept.split("\n").filter(line => !held.startsWith(line) && !text.startsWith(line))
  const words = [...others, held].join("\n")
  return { ...written, beside: { ...session.beside, [field]: { words, at: now, settled: false } } }
}

/** Someone has seen the text beside a field and is done with it. */
export const settle = (session: Session, field: SessionText): Session => {
  const beside = session.beside[field]
  return beside && !beside.settled
    ? { ...session, beside: { ...session.beside, [field]: { ...beside, settled: true } } }
    : session
}
