import type { Day } from "../base/clock.ts"
import type { Program } from "./program.ts"
import { addMonths } from "./rating-due.ts"
import { kept } from "./shape.ts"

/**
 * How somebody stands to G7 (`imr.md` 2). `time`: new, without the workshop, with time until that day. `missing`: what
 * they should have had by now and had not.
 */
export type TrainingState =
  | { readonly is: "met" }
  | { readonly is: "time"; readonly until: Day }
  | { readonly is: "missing"; readonly what: "workshop" | "refresher" }

const workshopDays = 2
const workshopMonths = 2
const refresherDays = 1
const newForMonths = 12

type Known = Pick<Program, "staff" | "trainings">

/**
 * G7 (`imr.md` 2): a workshop of two days or its equivalent within two months of being hired; from a year on, one day of
 * training in the last twelve months. Without a day of hire, the second holds. What was learned before being hired counts.
 */
export const trainingStateOf = ({ staff, trainings }: Known, staffId: string, on: Day): TrainingState => {
  const own = kept(trainings).filter(one => one.staffId === staffId && one.on <= on)
  const daysIn = (from: Day, to: Day) =>
    own.filter(one => one.on > from && one.on <= to).reduce((sum, { days }) => sum + days, 0)
  const hiredOn = staff[staffId]?.hiredOn ?? null
  if (hiredOn === null || on > addMonths(hiredOn, newForMonths))
    return daysIn(addMonths(on, -12), on) >= refresherDays ? { is: "met" } : { is: "missing", what: "refresher" }
  const until = addMonths(hiredOn, workshopMonths)
  if (daysIn("", until) >= workshopDays) return { is: "met" }
  return on <= until ? { is: "time", until } : { is: "missing", what: "workshop" }
}
