import type { InstrumentHead } from "../../../content/instrument-schema.ts"
import type { Day } from "../../base/clock.ts"
import type { AdministrationHead } from "../../domain/administration.ts"
import { type Due, dueOf } from "../../domain/rating-due.ts"
import { m } from "../../words/messages.js"
import type { When } from "../when.ts"

/** When the next of an instrument is due, in words. `all` are those of this instrument. */
export const dueWords = (
  { everyMonths }: Pick<InstrumentHead, "everyMonths">,
  all: readonly AdministrationHead[],
  today: Day,
  when: When,
): string => wordsOfDue(dueOf(everyMonths, all), today, when)

/** The same, of what is due already known. */
export const wordsOfDue = (due: Due, today: Day, when: When): string => {
  if (due.is === "none") return m.ratings_due_none()
  if (due.is === "free") return m.ratings_when_liked()
  if (due.day === today) return m.ratings_due_today()
  const day = when.day(due.day, today)
  return due.day < today ? m.ratings_due_since({ day }) : m.ratings_due_on({ day })
}
