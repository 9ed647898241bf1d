import type { ActionPlan, Session } from "./session.ts"

type PlanText = Exclude<keyof ActionPlan, "confidence">

/** Fields of a session that are typed into, by name. */
export type SessionText =
  | "place"
  | "agenda"
  | "goalFollowUp.words"
  | "planReview.words"
  | "planReview.barrier"
  | "feedback.nextTime"
  | `actionPlan.${PlanText}`

type Field = {
  readonly of: (session: Session) => string
  readonly with: (session: Session, text: string) => Session
}

const ofPlan = (field: PlanText): Field => ({
  of: ({ actionPlan }) => actionPlan[field],
  with: (session, text) => ({ ...session, actionPlan: { ...session.actionPlan, [field]: text } }),
})

const fields: Readonly<Record<SessionText, Field>> = {
  place: { of: s => s.place, with: (s, place) => ({ ...s, place }) },
  agenda: { of: s => s.agenda, with: (s, agenda) => ({ ...s, agenda }) },
  "goalFollowUp.words": {
    of: s => s.goalFollowUp.words,
    with: (s, words) => ({ ...s, goalFollowUp: { ...s.goalFollowUp, words } }),
  },
  "planReview.words": {
    of: s => s.planReview.words,
    with: (s, words) => ({ ...s, planReview: { ...s.planReview, words } }),
  },
  "planReview.barrier": {
    of: s => s.planReview.barrier,
    with: (s, barrier) => ({ ...s, planReview: { ...s.planReview, barrier } }),
  },
  "feedback.nextTime": {
    of: s => s.feedback.nextTime,
    with: (s, nextTime) => ({ ...s, feedback: { ...s.feedback, nextTime } }),
  },
  "actionPlan.what": ofPlan("what"),
  "actionPlan.when": ofPlan("when"),
  "actionPlan.where": ofPlan("where"),
  "actionPlan.helper": ofPlan("helper"),
  "actionPlan.barrier": ofPlan("barrier"),
  "actionPlan.answer": ofPlan("answer"),
}

/** Whether a field named from outside is one that is typed into. */
export const isSessionText = (field: string): field is SessionText => Object.hasOwn(fields, field)

/** Every field that is typed into. */
export const sessionTexts: readonly SessionText[] = Object.keys(fields).filter(isSessionText)

/** What the field holds. */
export const textOf = (session: Session, field: SessionText): string => fields[field].of(session)

/** The session with another text in the field. */
export const withText = (session: Session, field: SessionText, text: string): Session =>
  fields[field].with(session, text)
