import { daysBetween, systemClock } from "../../base/clock.ts"
import type { Participant } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"
import { dotted } from "./dotted.ts"

/** "Week 9 · her flat", under the name. Weeks count from 1, as on Today. */
export const personLine = ({ startedOn, place }: Pick<Participant, "startedOn" | "place">): string => {
  const week = Math.max(0, Math.floor(daysBetween(startedOn, systemClock.today()) / 7)) + 1
  return dotted(m.today_week({ week }), place)
}
