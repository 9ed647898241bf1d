import { type Day, daysBetween } from "../../base/clock.ts"
import type { When } from "../when.ts"

/** A day gone by: "6 days ago" within a fortnight, else its date. A weekday alone would be taken for the coming one. */
export const pastDay = (day: Day, today: Day, when: When): string =>
  daysBetween(day, today) < 14 ? when.relative(day, today) : when.day(day, today)

/** A day to come: "tomorrow", "Thursday", "9 March". */
export const comingDay = (day: Day, today: Day, when: When): string =>
  daysBetween(today, day) < 2 ? when.relative(day, today) : when.day(day, today)
