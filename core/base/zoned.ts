import { addDays, type Day } from "./clock.ts"

/** Milliseconds since 1970. */
type Moment = number

/**
 * The calendar of one time zone. Asks Intl once for each week it meets and not for each moment, so that days of tens of
 * thousands of moments cost next to nothing.
 */
export type Zoned = {
  readonly dayOf: (at: Moment) => Day
  /** Days since 1970-01-01 on this calendar: days to count with. */
  readonly dayNumberOf: (at: Moment) => number
  /** The first moment of a day: where the clock jumps over midnight, that of the jump. */
  readonly startOf: (day: Day) => Moment
  /** From the first moment that lies in these days (both inclusive) to the first that does not any more. */
  readonly momentsOf: (days: { readonly from: Day; readonly to: Day }) => {
    readonly from: Moment
    readonly before: Moment
  }
}

const dayMs = 86_400_000
const weekMs = 7 * dayMs

export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / dayMs
export const dayOfNumber = (number: number): Day => new Date(number * dayMs).toISOString().slice(0, 10)

/** How far the wall clock is ahead of UTC, in milliseconds. */
const offsetBy = (timeZone: string): ((at: Moment) => number) => {
  const format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  })
  return at => {
    const parts: Record<string, number> = {}
    for (const { type, value } of format.formatToParts(at)) parts[type] = Number(value)
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000
  }
}

/** The first of the moments from `low` to `high` of which something holds, where it holds of `high` and of all after the first. */
const firstOf = (low: Moment, high: Moment, holds: (at: Moment) => boolean): Moment => {
  let [no, yes] = [low - 1, high]
  while (yes - no > 1) {
    const middle = Math.floor((no + yes) / 2)
    if (holds(middle)) yes = middle
    else no = middle
  }
  return yes
}

/** A week of the zone: the clock is put forward or back at most once in it. */
type Week = { readonly turnsAt: Moment; readonly before: number; readonly after: number }

const createZoned = (zone: string): Zoned => {
  const ask = offsetBy(zone)
  const weeks = new Map<number, Week>()
  const starts = new Map<number, number>()
  const atStart = (index: number): number => {
    const offset = starts.get(index) ?? ask(index * weekMs)
    starts.set(index, offset)
    return offset
  }
  const weekAt = (index: number): Week => {
    const [from, to] = [index * weekMs, (index + 1) * weekMs]
    const [before, after] = [atStart(index), atStart(index + 1)]
    const turnsAt = before === after ? from : firstOf(from, to, at => ask(at) !== before)
    const week = { turnsAt, before, after }
    weeks.set(index, week)
    return week
  }
  const offsetAt = (at: Moment): number => {
    const index = Math.floor(at / weekMs)
    const { turnsAt, before, after } = weeks.get(index) ?? weekAt(index)
    return at < turnsAt ? before : after
  }
  const dayNumberOf = (at: Moment) => Math.floor((at + offsetAt(at)) / dayMs)
  const startOf = (day: Day): Moment => {
    const number = dayNumber(day)
    const midnight = number * dayMs
    const [early, late] = [offsetAt(midnight - dayMs), offsetAt(midnight + dayMs)]
    if (offsetAt(midnight - early) === early) return midnight - early
    if (offsetAt(midnight - late) === late) return midnight - late
    const [low, high] = [midnight - Math.max(early, late), midnight - Math.min(early, late)]
    return firstOf(low, high, at => dayNumberOf(at) >= number)
  }
  return {
    dayNumberOf,
    dayOf: at => dayOfNumber(dayNumberOf(at)),
    startOf,
    momentsOf: ({ from, to }) => ({ from: startOf(from), before: startOf(addDays(to, 1)) }),
  }
}

const known = new Map<string, Zoned>()

let device: string | null = null
/** A device changes its zone on a journey, but not while something is counted in one go; asking takes a millisecond. */
const deviceZone = (): string => {
  if (device === null) {
    device = new Intl.DateTimeFormat().resolvedOptions().timeZone
    queueMicrotask(() => {
      device = null
    })
  }
  return device
}

/** The calendar of an IANA zone; null: of the one that the device is in now. Throws for a zone that there is not. */
export const zoned = (zone: string | null): Zoned => {
  const name = zone ?? deviceZone()
  const one = known.get(name) ?? createZoned(name)
  known.set(name, one)
  return one
}
