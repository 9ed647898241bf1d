import { inSession, session } from "./behind.ts"
import type { Person } from "./person.ts"
import type { Action, Found } from "./reminder.ts"

/** Last time, the action plan of the time before was not looked at. */
export const planReview = (person: Person): Found | null => {
  const [last, before] = person.held
  if (!last || !before?.planAgreed || last.planReviewed || person.running?.planReviewed) return null
  return {
    subject: last.id,
    since: last.on,
    evidence: { on: last.on },
    action: inSession(person, "plan-review"),
    records: [session(last), session(before)],
  }
}

/** Last time, no action plan was agreed. While that session waits for its note, it can still be written down there. */
export const actionPlan = (person: Person): Found | null => {
  const [last] = person.held
  if (!last || last.planAgreed || person.running?.planAgreed) return null
  const open: Action = { do: "wrap-up", sessionId: last.id }
  return {
    subject: last.id,
    since: last.on,
    evidence: { on: last.on },
    action: person.running === null && last.status === "draft" ? open : inSession(person, "action-plan"),
    records: [session(last)],
  }
}
