import type { Day } from "../base/clock.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { EntryId, ReviewId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { AdministrationHead } from "../domain/administration.ts"
import type { Rater, Review, ReviewHead, Seat } from "../domain/review.ts"
import type { Total, Window } from "../fidelity/api.ts"

type One = { readonly id: ReviewId }
type Done = Promise<Result<null, RecordFailure>>

/** What a rater said of one item, and saw. */
export type Rated = { readonly value: number | null; readonly words: string }
/** By item key (`domain/review.ts`); what was not rated is not there. */
export type Ratings = Readonly<Record<string, Rated>>

/** Exact matches among the items that both rated (`imr.md` 1.5). */
export type Agreement = { readonly same: number; readonly of: number }

/** `by` null: on nothing; the other of the two has not rated it or there is none. */
export type Settled = {
  /** Chosen by hand, or what both rated; null: not agreed yet. */
  readonly value: number | null
  readonly comment: string
  /** The two differ: a comment is asked for. */
  readonly differ: boolean
}

/** One instrument's part of a review once the ratings may be seen. */
export type Outcome = {
  /** Null: one rated alone. */
  readonly agreement: Agreement | null
  /** Of what was agreed. */
  readonly total: Total
}

/** As a rater is known to others: where their answers lie is told to nobody. */
export type RaterSeen = Pick<Rater, "name" | "finishedAt">

export type ReviewView = {
  readonly review: Omit<Review, Seat> & { readonly [S in Seat]: RaterSeen | null }
  /** Null where they may not be seen: the other's, and one's own after finishing, until both are finished. */
  readonly rated: { readonly [S in Seat]: Ratings | null }
  /** Null until the ratings may be seen. By item key, every item of both instruments. */
  readonly compared: {
    readonly settled: Readonly<Record<string, Settled>>
    readonly fidelity: Outcome
    readonly goi: Outcome
  } | null
  /** The finished one before it with the same scale or another. */
  readonly previous: ReviewLine | null
}

/** A finished review among the others. */
export type ReviewLine = {
  readonly head: ReviewHead
  readonly total: Total
  readonly goiTotal: Total
  /** Against the finished one before it, by item id: items that both have, and whose rating is another. */
  readonly changes: readonly { readonly itemId: string; readonly from: number; readonly to: number }[]
}

export type Reviews = {
  /** Open ones, the newest first. */
  readonly open: readonly ReviewHead[]
  /** The newest first. */
  readonly finished: readonly ReviewLine[]
  /** Scales about the program that were filled in by themselves, as they could be before there were reviews. */
  readonly single: readonly AdministrationHead[]
  /** Whether anyone has told when the program began, or a review was held: without either there is no schedule. */
  readonly scheduled: boolean
  /** When the next is due, and which: months since the program began. Null: none is. */
  readonly due: { readonly on: Day; readonly month: number } | null
  /** In the program's zone. */
  readonly today: Day
}

/**
 * Fidelity reviews of the program. Every command saves before it answers, and answers *Malformed* to what does not fit
 * the review as it stands: any change of a finished one; rating a seat that nobody has taken or that is finished; agreeing
 * before the ratings may be seen.
 */
export type ReviewsApi = {
  readonly watchAll: (data: null, onChange: Callback<Result<Reviews, RecordFailure>>) => Promise<Unsubscribe>
  /** `as`: whose ratings are shown while they are being given; null: nobody's. */
  readonly watch: (
    data: One & { readonly as: Seat | null },
    onChange: Callback<Result<ReviewView, RecordFailure>>,
  ) => Promise<Unsubscribe>
  /** A new one of the last three months, as the schedule has it; or the open one, when there is one. */
  readonly begin: (data: { readonly instrumentId: string }) => Promise<Result<ReviewId, RecordFailure>>
  /** What is reviewed, until somebody has begun to rate. Takes the numbers anew. */
  readonly frame: (
    data: One & {
      readonly instrumentId: string
      readonly month: number | null
      readonly window: Window
    },
  ) => Done
  /** Of the sample definition, in words, until somebody has begun to rate; `was` as in `notes.write`. */
  readonly describe: (data: One & { readonly was: string; readonly text: string }) => Done
  /** Takes a seat under a name, or changes the name. From the first on, the evidence is frozen. */
  readonly sit: (data: One & { readonly seat: Seat; readonly name: string }) => Done
  /** `value` null takes the rating back. */
  readonly rate: (data: One & { readonly seat: Seat; readonly itemKey: string; readonly value: number | null }) => Done
  /** What was seen, and where; `was` as in `notes.write`. */
  readonly write: (
    data: One & { readonly seat: Seat; readonly itemKey: string; readonly was: string; readonly text: string },
  ) => Done
  /** From now on the rater's answers do not change. A rater without any rating of the fidelity scale is none. */
  readonly finishRating: (data: One & { readonly seat: Seat }) => Done
  /** There is no second rater: once the first has finished, and only while nobody has the second seat. For good. */
  readonly rateAlone: (data: One) => Done
  readonly agree: (data: One & { readonly itemKey: string; readonly value: number | null }) => Done
  readonly comment: (data: One & { readonly itemKey: string; readonly was: string; readonly text: string }) => Done
  /** `entryId` null: a new one. Empty words take it away. */
  readonly putStrength: (data: One & { readonly entryId: EntryId | null; readonly words: string }) => Done
  readonly putNextStep: (
    data: One & {
      readonly entryId: EntryId | null
      readonly words: string
      readonly who: string
      readonly by: Day | null
    },
  ) => Done
  readonly setEntryRemoved: (
    data: One & {
      readonly list: "strengths" | "nextSteps"
      readonly entryId: EntryId
      readonly removed: boolean
    },
  ) => Done
  /** From now on it does not change. */
  readonly finish: (data: One) => Done
  /** Begun by mistake: takes an open one away with its ratings, or brings it back. */
  readonly setGone: (data: One & { readonly gone: boolean }) => Done
}
