import { addDays, daysBetween } from "../base/clock.ts"
import { session } from "./behind.ts"
import { numbers } from "./numbers.ts"
import type { About, Held, Person } from "./person.ts"
import type { Found } from "./reminder.ts"

/** Days between meetings: the middle of the last gaps, taken as a week at least and two at most (imr.md 1.4, item 2). */
const rhythmOf = (held: readonly Held[]): number => {
  const { fewest, most } = numbers.rhythmDays
  const gaps = held
    .slice(0, numbers.rhythmGaps)
    .flatMap((one, i) => {
      const before = held[i + 1]
      return before ? [daysBetween(before.on, one.on)] : []
    })
    .sort((a, b) => a - b)
  return Math.min(most, Math.max(fewest, gaps[Math.floor(gaps.length / 2)] ?? fewest))
}

/**
 * Two sessions in a row were missed. Facts tell who came, never who did not, so a session counts as missed
 * - when the group that was met last has met without the person since, or
 * - when the person's usual gap between sessions has gone by without one; one day more is given.
 * A meeting agreed for today or later is the answer to it, and whoever is in a session is not missing.
 */
export const missedSessions = (person: Person, { today, dayOf }: About): Found | null => {
  const [last] = person.held
  const { nextOn } = person.fact
  if (!last || person.running !== null || (nextOn !== null && nextOn >= today)) return null
  const group = person.meetings.find(({ id }) => id === last.groupSessionId)?.groupId ?? null
  const without = person.meetings.filter(
    ({ groupId, startedAt, here }) => groupId === group && startedAt > last.startedAt && !here.includes(person.id),
  ).length
  const rhythm = rhythmOf(person.held)
  const away = daysBetween(last.on, today)
  const missed = Math.max(without, Math.floor((away - 1) / rhythm))
  if (missed < numbers.missed) return null
  return {
    subject: last.id,
    since: without >= numbers.missed ? dayOf(last.startedAt) : addDays(last.on, numbers.missed * rhythm),
    evidence: { on: last.on, count: missed },
    action: { do: "plan-meeting", participantId: person.id },
    records: [session(last)],
  }
}
