import type { Day } from "../base/clock.ts"
import { type AdministrationHead, inForceOf } from "./administration.ts"

/** The same day so many months later; where that month is shorter, its last day. */
export const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  const on = Math.min(date, last.getUTCDate())
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), on)).toISOString().slice(0, 10)
}

/** When the next one of an instrument is due: `none` there is yet, `free` when one likes. */
export type Due = { readonly is: "none" } | { readonly is: "free" } | { readonly is: "on"; readonly day: Day }

/** Of administrations of one instrument by one kind of rater. */
export const dueOf = (
  everyMonths: number | null,
  all: readonly Pick<AdministrationHead, "id" | "status" | "corrects" | "on">[],
): Due => {
  const last = inForceOf(all).reduce<Day | null>(
    (latest, { on }) => (latest === null || on > latest ? on : latest),
    null,
  )
  if (last === null) return { is: "none" }
  return everyMonths === null ? { is: "free" } : { is: "on", day: addMonths(last, everyMonths) }
}

/** Whether it is time: none yet of one that comes round, or its day has come. */
export const isDue = (everyMonths: number | null, due: Due, today: Day): boolean =>
  due.is === "none" ? everyMonths !== null : due.is === "on" && due.day <= today
