import { type Day, daysBetween, type Instant, type WallTime } from "../base/clock.ts"

/** How times and numbers are said in one language. Pure: today is always handed in. */
export type When = {
  /** "today", "yesterday", "in 3 days", "2 weeks ago". */
  readonly relative: (day: Day, today: Day) => string
  /** "Thursday" within a week either way, else "9 March", with the year when it is not this one. */
  readonly day: (day: Day, today: Day) => string
  /** "9 Mar": at the head of a column. */
  readonly shortDay: (day: Day) => string
  /** "Thursday, 9 March 2026": on paper, where nobody knows what today was. */
  readonly fullDay: (day: Day) => string
  /** "2:30 PM", or "14:30" where clocks run to 24. */
  readonly time: (time: WallTime) => string
  /** A day and a time on this device's calendar: "9 March, 2:30 PM". */
  readonly moment: (at: Instant) => string
  /** "35 min"; hours from 90 minutes on: "1 hr 40 min". */
  readonly minutes: (minutes: number) => string
  /** "2 days": an age, not a direction. */
  readonly age: (days: number) => string
  /** "1,204". */
  readonly number: (n: number) => string
  /** "Jo, Amir and Dee". */
  readonly list: (words: readonly string[]) => string
}

const atNoon = (day: Day) => Date.parse(`${day}T12:00:00Z`)

/** `hourCycle` of the device, where it differs from the language's habit. */
export const createWhen = (locale: string, hourCycle?: "h12" | "h23"): When => {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" })
  const utc = { timeZone: "UTC" } as const
  const weekday = new Intl.DateTimeFormat(locale, { ...utc, weekday: "long" })
  const thisYear = new Intl.DateTimeFormat(locale, { ...utc, day: "numeric", month: "long" })
  const otherYear = new Intl.DateTimeFormat(locale, { ...utc, day: "numeric", month: "long", year: "numeric" })
  const short = new Intl.DateTimeFormat(locale, { ...utc, day: "numeric", month: "short" })
  const full = new Intl.DateTimeFormat(locale, { ...utc, dateStyle: "full" })
  const clock = { hour: "numeric", minute: "2-digit", ...(hourCycle ? { hourCycle } : {}) } as const
  const time = new Intl.DateTimeFormat(locale, { ...utc, ...clock })
  const moment = new Intl.DateTimeFormat(locale, { ...clock, day: "numeric", month: "long" })
  const unit = (name: "minute" | "hour" | "day", unitDisplay: "short" | "long") =>
    new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay })
  const inMinutes = unit("minute", "short")
  const inHours = unit("hour", "short")
  const inDays = unit("day", "long")
  const number = new Intl.NumberFormat(locale)
  const list = new Intl.ListFormat(locale, { type: "conjunction" })

  return {
    relative: (day, today) => {
      const days = daysBetween(today, day)
      const away = Math.abs(days)
      if (away < 14) return relative.format(days, "day")
      if (away < 60) return relative.format(Math.trunc(days / 7), "week")
      if (away < 365) return relative.format(Math.trunc(days / 30.4), "month")
      return relative.format(Math.trunc(days / 365), "year")
    },
    day: (day, today) => {
      const at = atNoon(day)
      if (Math.abs(daysBetween(today, day)) < 7) return weekday.format(at)
      return (day.slice(0, 4) === today.slice(0, 4) ? thisYear : otherYear).format(at)
    },
    shortDay: day => short.format(atNoon(day)),
    fullDay: day => full.format(atNoon(day)),
    time: at => time.format(Date.parse(`2000-01-01T${at}:00Z`)),
    moment: at => moment.format(Date.parse(at)),
    minutes: minutes => {
      const whole = Math.round(minutes)
      if (whole < 90) return inMinutes.format(whole)
      const hours = inHours.format(Math.floor(whole / 60))
      return whole % 60 === 0 ? hours : `${hours} ${inMinutes.format(whole % 60)}`
    },
    age: days => inDays.format(days),
    number: n => number.format(n),
    list: words => list.format(words),
  }
}
