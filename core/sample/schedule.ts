import { addDays, type Day, type Instant, type WallTime } from "../base/clock.ts"
import type { Lot } from "./lot.ts"

/** What there is to see of a person today. The first thirty people hold each at least once; later ones are mostly steady. */
export type Situation = "running" | "wrapped-up" | "today" | "overdue" | "not-active" | "brand-new" | "gap" | "steady"

const firstOfThirty: readonly Situation[] = [
  "running",
  "wrapped-up",
  "today",
  "today",
  "overdue",
  "not-active",
  "brand-new",
  "gap",
]

export const situationOf = (index: number): Situation => {
  const situation = firstOfThirty[index % 30] ?? "steady"
  // One facilitator has one session running and two meetings a day, whatever the caseload.
  return index >= 30 && (situation === "running" || situation === "today") ? "steady" : situation
}

export type Meeting = { readonly on: Day; readonly at: WallTime }

export type Schedule = {
  readonly startedOn: Day
  /** Oldest first. */
  readonly meetings: readonly Meeting[]
  readonly next: Meeting | null
}

const times: readonly WallTime[] = ["09:30", "10:00", "11:15", "13:00", "14:30", "15:45", "16:30"]
const gapDays = 63

const daysSinceLast = (situation: Situation, lot: Lot): number => {
  switch (situation) {
    case "running":
      return 0
    case "wrapped-up":
      return 1
    case "today":
      return 7
    case "overdue":
      return 13
    case "not-active":
      return 60
    case "gap":
      return 3
    default:
      return lot.between(1, 6)
  }
}

/** Weekly meetings counted back from today; now and then a week falls out. */
export const scheduleOf = (lot: Lot, situation: Situation, today: Day, sessionsEach: number | undefined): Schedule => {
  const at = lot.oneOf(times)
  if (situation === "brand-new") {
    return { startedOn: addDays(today, -1), meetings: [], next: { on: addDays(today, 2), at } }
  }
  const count = sessionsEach ?? lot.between(6, 26)
  const last = addDays(today, -daysSinceLast(situation, lot))
  const days: Day[] = []
  for (let day = last; days.length < count; ) {
    days.unshift(day)
    const gap = situation === "gap" && days.length === 2 ? gapDays : 0
    day = addDays(day, -(7 + gap + (lot.chance(0.12) ? 7 : 0)))
  }
  return {
    startedOn: addDays(days[0] ?? last, -lot.between(2, 9)),
    meetings: days.map(on => ({ on, at })),
    next: nextMeeting(situation, last, at),
  }
}

const nextMeeting = (situation: Situation, last: Day, at: WallTime): Meeting | null => {
  if (situation === "not-active") return null
  return { on: situation === "running" ? last : addDays(last, 7), at }
}

/** The moment of a wall-clock time on this device. */
export const momentOf = (on: Day, at: WallTime): Instant => new Date(`${on}T${at}:00`).toISOString()

export const later = (at: Instant, seconds: number): Instant => new Date(Date.parse(at) + seconds * 1000).toISOString()
