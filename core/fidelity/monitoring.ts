import type { Day } from "../base/clock.ts"
import type { Program } from "../domain/program.ts"
import { addMonths } from "../domain/rating-due.ts"
import { headOfReview, type Review, type ReviewHead } from "../domain/review.ts"
import { kept } from "../domain/shape.ts"
import type { Window } from "./api.ts"
import type { Behind, Evidence } from "./evidence.ts"
import { isIn, lastMonths } from "./window.ts"

/** A finished fidelity review, with what was agreed by item id of its scale. `nextSteps`: it says what is to be done. */
export type FinishedReview = Pick<ReviewHead, "id" | "on" | "month" | "instrumentId" | "ratings"> & {
  readonly nextSteps: boolean
}
export const finishedReview = (review: Review): FinishedReview => {
  const { id, on, month, instrumentId, ratings } = headOfReview(review)
  return { id, on, month, instrumentId, ratings, nextSteps: kept(review.nextSteps).length > 0 }
}

/** The index looks at a year (`imr.md` 2), and asks for something every six months; a month late is not missed. */
const yearMonths = 12
const everyMonths = 6
const graceMonths = 1

/**
 * Whether something was done at least every so many months, up to a day and over the year before it: from the last time
 * before that year, or from the program's start where it lies in it, or else from the first time.
 */
const isKeptUp = (days: readonly Day[], months: number, startedOn: Day | null, to: Day): boolean => {
  const [year, past] = [lastMonths(to, yearMonths), [...days].filter(on => on <= to).sort()]
  const before = past.findLast(on => on < year.from)
  const start = startedOn !== null && startedOn > year.from ? startedOn : year.from
  const known = before !== undefined || startedOn !== null
  const points = [...(known ? [before ?? start] : []), ...past.filter(on => isIn(year, on)), to]
  return (
    points.length > 1 && points.every((on, i) => i === 0 || on <= addMonths(points[i - 1] ?? on, months + graceMonths))
  )
}

const noData: Pick<Evidence, "share" | "missing" | "left"> = { share: null, missing: [], left: [] }

/**
 * G9: of three things those that hold: a standardized measure (a finished review with the fidelity scale is one), every six
 * months, and used (it says what is to be done, or a quality meeting made a plan after it). Without a review in the last
 * year nothing is rated: one may have been made elsewhere.
 */
export const process = (reviews: readonly FinishedReview[], program: Program, { to }: Window): Evidence => {
  const window = lastMonths(to, yearMonths)
  const there = reviews.filter(({ on }) => isIn(window, on))
  const last = there.reduce<FinishedReview | null>(
    (late, one) => (late === null || one.on > late.on ? one : late),
    null,
  )
  const days = reviews.map(({ on }) => on)
  const planned = kept(program.qualityMeetings).some(one => one.withPlan && last && one.on >= last.on && one.on <= to)
  const holds = {
    standardized: last !== null,
    often: last !== null && isKeptUp(days, everyMonths, program.startedOn, to),
    used: last !== null && (last.nextSteps || planned),
  }
  const [standardized, often, used] = [Number(holds.standardized), Number(holds.often), Number(holds.used)]
  const numerator = standardized + often + used
  return {
    ...noData,
    numerator,
    denominator: 3,
    share: last === null ? null : { part: numerator, whole: 3 },
    side: [
      { id: "standardized", numerator: standardized, denominator: 1 },
      { id: "every-six-months", numerator: often, denominator: 1 },
      { id: "used", numerator: used, denominator: 1 },
    ],
    counted: there.map(({ id, on }): Behind => ({ kind: "review", id, participantId: null, at: on })),
    window,
  }
}

/**
 * G11: of the two half-years of a year, those with a meeting that had an explicit plan: both when there was one every six
 * months, one when there was any. A log in which nothing stands is no data.
 */
export const quality = (program: Program, { to }: Window): Evidence => {
  const window = lastMonths(to, yearMonths)
  const all = kept(program.qualityMeetings).filter(({ on }) => on <= to)
  const planned = all.filter(({ withPlan }) => withPlan).map(({ on }) => on)
  const lately = all.filter(({ on }) => isIn(window, on))
  const withPlan = lately.filter(one => one.withPlan)
  const numerator = withPlan.length === 0 ? 0 : isKeptUp(planned, everyMonths, program.startedOn, to) ? 2 : 1
  const behind = ({ id, on }: (typeof all)[number]): Behind => ({
    kind: "quality-meeting",
    id,
    participantId: null,
    at: on,
  })
  return {
    ...noData,
    numerator,
    denominator: 2,
    share: all.length === 0 ? null : { part: numerator, whole: 2 },
    side: [
      { id: "meetings", numerator: lately.length, denominator: null },
      { id: "meetings-with-plan", numerator: withPlan.length, denominator: lately.length },
    ],
    counted: withPlan.map(behind),
    missing: lately.filter(one => !one.withPlan).map(behind),
    window,
  }
}
