import { daysBetween, systemClock } from "../../base/clock.ts"
import type { Participant } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"

/** "Week 9", under the name. Weeks count from 1, as on Today. */
export const weekWords = ({ startedOn }: Pick<Participant, "startedOn">): string =>
  m.today_week({ week: Math.max(0, Math.floor(daysBetween(startedOn, systemClock.today()) / 7)) + 1 })
