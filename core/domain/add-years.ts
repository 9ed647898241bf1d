import type { Day } from "../base/clock.ts"

/** The same day so many years later; from 29 February, 1 March where that year has none. */
export const addYears = (day: Day, years: number): Day => {
  const year = Number(day.slice(0, 4)) + years
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const rest = day.slice(4) === "-02-29" && !isLeap ? "-03-01" : day.slice(4)
  return `${String(year).padStart(4, "0")}${rest}`
}
