import type { Instant } from "../base/clock.ts"
import { agendaSteps, type Session } from "./session.ts"

/** The longest that one stay in a step can count. */
export const longestStaySeconds = 90 * 60

/**
 * Seconds spent in a step until `now`. Nobody can know when a killed tab was last looked at, so a stay counts from
 * when the step was entered, but never for more than 90 minutes; a clock that was set back counts as no time.
 */
export const secondsIn = (step: Session["steps"][string] | undefined, now: Instant): number => {
  if (!step) return 0
  if (step.enteredAt === null) return step.seconds
  const stay = (Date.parse(now) - Date.parse(step.enteredAt)) / 1000
  const counted = Math.min(Math.max(stay, 0), longestStaySeconds)
  return Math.round((step.seconds + counted) * 1000) / 1000
}

/** Whole minutes spent in the session until `now`, over all steps. */
export const minutesOf = (session: Pick<Session, "steps">, now: Instant): number =>
  Math.round(agendaSteps.reduce((sum, step) => sum + secondsIn(session.steps[step], now), 0) / 60)
