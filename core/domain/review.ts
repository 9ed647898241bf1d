import * as v from "valibot"
import type { AdministrationId, ReviewId } from "../base/id.ts"
import { day, entriesOf, idOf, instant, words } from "./shape.ts"

/** The two who rate: each on their own until both are finished. */
export const seats = ["first", "second"] as const
export type Seat = (typeof seats)[number]

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/**
 * Items of the General Organizational Index are keyed beside those of the fidelity scale, with this before their id, as
 * in `fidelity.watchItem`.
 */
export const indexPrefix = "goi/"
export const isOfIndex = (key: string): boolean => key.startsWith(indexPrefix)

const numbers = { numerator: v.number(), denominator: v.nullable(v.number()) }

/** What the records said of one item on the day the numbers were taken (`core/fidelity/api.ts`, ItemEvidence). */
export const frozenSchema = v.object({
  ...numbers,
  /** The rating that the ladder gives; null: none can be computed. */
  suggested: v.nullable(v.picklist([1, 2, 3, 4, 5])),
  judgement: v.boolean(),
  excluded: count,
  side: v.array(v.object({ id: v.string(), ...numbers })),
})
export type FrozenEvidence = v.InferOutput<typeof frozenSchema>

/** The sample definition as it was, and what it came to (`imr.md` 1.1). Nobody who takes part is named or pointed to. */
export const frozenSampleSchema = v.object({
  /** Who was counted, in the reviewers' words. */
  words,
  /** Why each who was left out on purpose was: one text for each, maybe empty. */
  leftOut: v.array(words),
  latestSessions: v.nullable(count),
  participants: count,
  sessions: count,
  /** Whoever provided IMR in the window, as told in the program's settings. */
  staff: count,
})
export type FrozenSample = v.InferOutput<typeof frozenSampleSchema>

/** Each keeps their ratings in two administrations, there from the first answer on. */
export const raterSchema = v.object({
  name: words,
  fidelityId: idOf<AdministrationId>(),
  goiId: idOf<AdministrationId>(),
  finishedAt: v.nullable(instant),
})
export type Rater = v.InferOutput<typeof raterSchema>

const rating = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))

/** One fidelity review of the program. Finished, it does not change. */
export const reviewSchema = v.object({
  id: idOf<ReviewId>(),
  /** The fidelity scale: `imr-fid-2005` or `imr-fid-2009`. */
  instrumentId: v.string(),
  /** Of the schedule: 0 for the baseline, 6, 12, …; null: outside of it. */
  month: v.nullable(count),
  /** The day it is the review of, in the program's zone. */
  on: day,
  /** Both days inclusive. */
  window: v.object({ from: day, to: day }),
  sample: frozenSampleSchema,
  /** By item key. Taken anew while nobody has begun to rate; frozen from then on. */
  evidence: v.record(v.string(), frozenSchema),
  first: v.nullable(raterSchema),
  second: v.nullable(raterSchema),
  /** Said on purpose: there is no second rater. For good, because then the first one's ratings are seen. */
  alone: v.boolean(),
  /** By item key. In a finished one, all that was agreed; before, what was chosen by hand: `reviews/settled.ts`. */
  consensus: v.record(v.string(), v.object({ value: v.nullable(rating), comment: words })),
  strengths: entriesOf({ words }),
  nextSteps: entriesOf({ words, who: words, by: v.nullable(day) }),
  status: v.picklist(["open", "finished"]),
  finishedAt: v.nullable(instant),
})
export type Review = v.InferOutput<typeof reviewSchema>

export type ReviewHead = Pick<Review, "id" | "instrumentId" | "month" | "on" | "window" | "status" | "alone"> & {
  /** What was agreed, by item id: of the fidelity scale, and of the index (without the prefix). Empty while it is open. */
  readonly ratings: Readonly<Record<string, number>>
  readonly goi: Readonly<Record<string, number>>
  /** The sheets that belong to it: they are read in the review alone. */
  readonly sheets: readonly AdministrationId[]
  /** Both have finished, or the one who rates alone: the ratings may be seen. */
  readonly compared: boolean
}

/** Whether ratings may be seen: before, neither rater is told anything of the other's. */
export const mayCompare = ({ first, second, alone }: Pick<Review, "first" | "second" | "alone">): boolean =>
  first !== null && first.finishedAt !== null && (alone || (second !== null && second.finishedAt !== null))

const agreedIn = ({ status, consensus }: Review, of: (key: string) => boolean): Readonly<Record<string, number>> =>
  status === "open"
    ? {}
    : Object.fromEntries(
        Object.entries(consensus).flatMap(([key, { value }]) =>
          value !== null && of(key) ? [[isOfIndex(key) ? key.slice(indexPrefix.length) : key, value] as const] : [],
        ),
      )

export const headOfReview = (one: Review): ReviewHead => ({
  id: one.id,
  instrumentId: one.instrumentId,
  month: one.month,
  on: one.on,
  window: one.window,
  status: one.status,
  alone: one.alone,
  ratings: agreedIn(one, key => !isOfIndex(key)),
  goi: agreedIn(one, isOfIndex),
  sheets: [one.first, one.second].flatMap(rater => (rater ? [rater.fidelityId, rater.goiId] : [])),
  compared: mayCompare(one),
})

/** Finished ones, the newest first: of one day, the one begun last. */
export const finishedReviews = <Head extends Pick<ReviewHead, "id" | "on" | "status">>(
  all: readonly Head[],
): readonly Head[] =>
  all
    .filter(({ status }) => status === "finished")
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1))
