/** A point in time: ISO 8601 in UTC, milliseconds, `2026-03-09T14:30:00.000Z`. */
export type Instant = string
/** A day on the wall calendar where the session took place: `2026-03-09`. */
export type Day = string
/** A time on the wall clock: `14:30`. */
export type WallTime = string

/** The only source of time below the screens; tests and the sample hand in their own. */
export type Clock = {
  readonly now: () => Instant
  /** Today where the device is. */
  readonly today: () => Day
}

const two = (n: number) => String(n).padStart(2, "0")

/** The day of an instant on this device's calendar. */
export const dayOf = (at: Instant): Day => {
  const d = new Date(at)
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`
}

/** The wall-clock time of an instant on this device. */
export const wallTimeOf = (at: Instant): WallTime => {
  const d = new Date(at)
  return `${two(d.getHours())}:${two(d.getMinutes())}`
}

/** `day` moved by whole days; negative goes back. Counted on the calendar, so summer time does not shift it. */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => dayOf(new Date().toISOString()),
}
