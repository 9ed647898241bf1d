import type { Session } from "../../domain/session.ts"
import type { SessionText } from "../../sessions/api.ts"

/** What a text field of the session holds. */
export const textIn = (session: Session, field: SessionText): string =>
  ({
    place: session.place,
    agenda: session.agenda,
    "goalFollowUp.words": session.goalFollowUp.words,
    "planReview.words": session.planReview.words,
    "planReview.barrier": session.planReview.barrier,
    "feedback.nextTime": session.feedback.nextTime,
    "actionPlan.what": session.actionPlan.what,
    "actionPlan.when": session.actionPlan.when,
    "actionPlan.where": session.actionPlan.where,
    "actionPlan.helper": session.actionPlan.helper,
    "actionPlan.barrier": session.actionPlan.barrier,
    "actionPlan.answer": session.actionPlan.answer,
  })[field]

/** A text with one more line. */
export const withLine = (text: string, line: string): string => (text.trim() === "" ? line : `${text}\n${line}`)
