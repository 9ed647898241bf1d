import type { Day } from "../base/clock.ts"
import { addMonths } from "../domain/rating-due.ts"
import type { Window } from "./api.ts"

/** The first day of the quarter of the calendar that a day lies in. */
export const quarterOf = (day: Day): Day => {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1
  return `${day.slice(0, 4)}-${String(month).padStart(2, "0")}-01`
}

const dayBefore = (day: Day): Day => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

/** Every quarter from the one of the first day to that of the last, with those between in which there is nothing. */
export const quartersFrom = (days: readonly Day[]): readonly Window[] => {
  let [first, last] = [days[0], days[0]]
  if (first === undefined || last === undefined) return []
  for (const day of days) {
    if (day < first) first = day
    if (day > last) last = day
  }
  const found: Window[] = []
  for (let from = quarterOf(first); from <= last; from = addMonths(from, 3))
    found.push({ from, to: dayBefore(addMonths(from, 3)) })
  return found
}
