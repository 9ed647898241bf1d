import type { Day } from "../base/clock.ts"
import { daysBetween } from "../base/clock.ts"
import type { ReviewId } from "../base/id.ts"
import type { Program } from "../domain/program.ts"
import { type FrozenEvidence, type FrozenSample, indexPrefix, isOfIndex, type Review } from "../domain/review.ts"
import { kept } from "../domain/shape.ts"
import type { Board, ItemEvidence, Window } from "../fidelity/api.ts"

/** The key of an item of the index, whichever way it is named. */
export const indexKey = (itemId: string): string => (isOfIndex(itemId) ? itemId : `${indexPrefix}${itemId}`)

const frozen = ({ numerator, denominator, rating, judgement, excluded, side }: ItemEvidence): FrozenEvidence => ({
  numerator,
  denominator,
  suggested: rating,
  judgement,
  excluded,
  side: side.map(line => ({ id: line.id, numerator: line.numerator, denominator: line.denominator })),
})

export const frozenEvidence = ({ items, goi }: Board): Review["evidence"] =>
  Object.fromEntries([
    ...items.map(item => [item.itemId, frozen(item)] as const),
    ...goi.map(item => [indexKey(item.itemId), frozen(item)] as const),
  ])

/** Here on at least one day of the window; a day that nobody has told counts as long ago, or as never. */
const staffIn = ({ staff }: Program, { from, to }: Window): number =>
  kept(staff).filter(
    ({ hiredOn, leftOn }) => (hiredOn === null || hiredOn <= to) && (leftOn === null || leftOn >= from),
  ).length

export const frozenSample = (program: Program, board: Board, words: string): FrozenSample => ({
  words,
  leftOut: Object.values(program.sample.leftOut).flatMap(({ out, reason }) => (out ? [reason] : [])),
  latestSessions: program.sample.latestSessions,
  participants: board.participants,
  sessions: board.sessions,
  staff: staffIn(program, board.window),
})

/** A review may be held so many days before it is due and still be the one that was due. */
export const earlyDays = 45

/** Which of the schedule one that is begun on a day is; null: none. */
export const monthOn = (due: { readonly on: Day; readonly month: number } | null, today: Day): number | null =>
  due !== null && daysBetween(today, due.on) <= earlyDays ? due.month : null

type Begun = {
  readonly id: ReviewId
  readonly instrumentId: string
  readonly month: number | null
  readonly program: Program
  readonly board: Board
}

export const newReview = ({ id, instrumentId, month, program, board }: Begun): Review => ({
  id,
  instrumentId,
  month,
  on: board.on,
  window: board.window,
  sample: frozenSample(program, board, program.sample.words),
  evidence: frozenEvidence(board),
  first: null,
  second: null,
  alone: false,
  consensus: {},
  strengths: {},
  nextSteps: {},
  status: "open",
  finishedAt: null,
})

/** With the numbers of another window, scale or sample; only while nobody rates. */
export const reframed = (review: Review, { instrumentId, month, program, board }: Omit<Begun, "id">): Review => ({
  ...review,
  instrumentId,
  month,
  window: board.window,
  sample: frozenSample(program, board, review.sample.words),
  evidence: frozenEvidence(board),
})
