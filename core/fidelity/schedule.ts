import type { Day } from "../base/clock.ts"
import type { Program } from "../domain/program.ts"
import { addMonths } from "../domain/rating-due.ts"
import type { Board } from "./api.ts"

/** A finished review. `month`: which of the schedule it was; null: outside of it. `mean` null: it had no total. */
export type Reviewed = { readonly on: Day; readonly month: number | null; readonly mean: number | null }

/** `imr.md` 1.3: baseline, then every six months for two years; then yearly where the last mean is 4.0 or more. */
const everyMonths = 6
const firstMonths = 24
const steadyMonths = 12
const steadyMean = 4

/**
 * When the next review is due. The schedule begins on the day of the baseline, which is due when the program begins; one that
 * was held late does not shift those after it, and those that have passed by then are left out.
 */
export const reviewDue = (
  { startedOn, endsOn }: Pick<Program, "startedOn" | "endsOn">,
  finished: readonly Reviewed[],
): Board["reviewDue"] => {
  const byDay = [...finished].sort((a, b) => (a.on < b.on ? -1 : 1))
  const scheduled = byDay.filter((one): one is Reviewed & { readonly month: number } => one.month !== null)
  const [first, last] = [scheduled[0], scheduled.at(-1)]
  const due = first && last ? after(first, last, byDay.at(-1)?.mean ?? null) : begin(startedOn)
  return due && endsOn !== null && due.on > endsOn ? null : due
}

const begin = (startedOn: Day | null) => (startedOn === null ? null : { on: startedOn, month: 0 })

const after = (
  first: { readonly on: Day; readonly month: number },
  last: { readonly on: Day; readonly month: number },
  lastMean: number | null,
) => {
  const baseline = addMonths(first.on, -first.month)
  const steady = lastMean !== null && lastMean >= steadyMean
  let month = last.month
  do month += month >= firstMonths && steady ? steadyMonths : everyMonths
  while (addMonths(baseline, month) <= last.on)
  return { on: addMonths(baseline, month), month }
}
