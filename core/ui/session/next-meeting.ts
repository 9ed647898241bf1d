import { addDays, type Day, dayOf, type WallTime, wallTimeOf } from "../../base/clock.ts"
import type { Session } from "../../domain/session.ts"

/** The time of day the session began, on the nearest quarter of an hour. */
const usualTime = (session: Pick<Session, "startedAt">): WallTime => {
  const [hours = 0, minutes = 0] = wallTimeOf(session.startedAt).split(":").map(Number)
  const quarters = Math.round((hours * 60 + minutes) / 15) % 96
  const two = (n: number) => String(n).padStart(2, "0")
  return `${two(Math.floor(quarters / 4))}:${two((quarters % 4) * 15)}`
}

/** The same day of the week and time, so many weeks on. */
export const weeksOn = (
  session: Pick<Session, "startedAt">,
  weeks: number,
): { readonly on: Day; readonly at: WallTime } => ({
  on: addDays(dayOf(session.startedAt), 7 * weeks),
  at: usualTime(session),
})
