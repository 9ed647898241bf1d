import { addDays, type Day } from "../base/clock.ts"
import { addMonths } from "../domain/rating-due.ts"
import type { Window } from "./api.ts"

/** `imr.md` 1.7: what is not said otherwise is read from the last three months. */
const usualMonths = 3
/** `imr.md` 1.4, item 5: contact with a significant other in the last month. */
const contactMonths = 1

/** So many months that end with a day, the day included: to 16 March, from 17 December. */
export const lastMonths = (to: Day, months: number): Window => ({ from: addDays(addMonths(to, -months), 1), to })

export const usualWindow = (today: Day): Window => lastMonths(today, usualMonths)

/** The last month of a window; all of it where it is shorter. */
export const lastMonthOf = ({ from, to }: Window): Window => {
  const month = lastMonths(to, contactMonths)
  return month.from > from ? month : { from, to }
}

/** The quarters of the year that ends with a day, the latest first. */
export const quartersTo = (to: Day): readonly Window[] => {
  const first = (i: number) => lastMonths(to, 3 * i).from
  return [1, 2, 3, 4].map(i => ({ from: first(i), to: addDays(first(i - 1), -1) }))
}

export const isIn = ({ from, to }: Window, on: Day): boolean => from <= on && on <= to
