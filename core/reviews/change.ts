import type { Instant } from "../base/clock.ts"
import type { Malformed, RecordFailure } from "../base/failure.ts"
import type { AdministrationId, EntryId, ReviewId } from "../base/id.ts"
import { fail, type Result } from "../base/result.ts"
import { mayCompare, type Review, type Seat } from "../domain/review.ts"
import { typedOver } from "../domain/typed-over.ts"

/** What is wrong with asking that, in words for a developer. */
type Refused = { readonly refused: string }
export type Rule = (review: Review) => Review | Refused

/** Changes a review that is open by a rule that may refuse. */
export type Change = (id: ReviewId, rule: Rule) => Promise<Result<null, RecordFailure>>

export const refused = (why: string): Refused => ({ refused: why })
export const malformed = (what: string): Result<never, Malformed> => fail({ type: "Malformed", what })

/** Whether somebody rates in that seat now. */
export const isRating = (review: Review, seat: Seat): boolean =>
  review.status === "open" && review[seat] !== null && review[seat]?.finishedAt === null

export const withSampleWords =
  (was: string, text: string): Rule =>
  review =>
    review.first || review.second
      ? refused("a sample that is rated already")
      : { ...review, sample: { ...review.sample, words: typedOver(review.sample.words, was, text) } }

/** Under fresh ids where nobody has the seat yet. */
export const seated =
  (seat: Seat, name: string, ids: { readonly fidelityId: AdministrationId; readonly goiId: AdministrationId }): Rule =>
  review => {
    if (review.alone && seat === "second") return refused("a second rater where one rates alone")
    const rater = review[seat]
    if (rater?.finishedAt) return refused("a rater who has finished")
    return { ...review, [seat]: rater ? { ...rater, name } : { name, ...ids, finishedAt: null } }
  }

export const withFinishedRating =
  (seat: Seat, finishedAt: Instant): Rule =>
  review => {
    const rater = review[seat]
    if (rater === null) return refused("a seat that nobody has")
    return rater.finishedAt === null ? { ...review, [seat]: { ...rater, finishedAt } } : review
  }

export const ratedAlone: Rule = review => {
  if (review.second !== null) return refused("there is a second rater")
  if (!review.first?.finishedAt) return refused("the first rater has not finished")
  return { ...review, alone: true }
}

const inConsensus =
  (key: string, change: (before: Review["consensus"][string]) => Review["consensus"][string]): Rule =>
  review =>
    mayCompare(review)
      ? {
          ...review,
          consensus: { ...review.consensus, [key]: change(review.consensus[key] ?? { value: null, comment: "" }) },
        }
      : refused("ratings that may not be seen yet")

export const withAgreed = (key: string, value: number | null): Rule =>
  inConsensus(key, before => ({ ...before, value }))

export const withComment = (key: string, was: string, text: string): Rule =>
  inConsensus(key, before => ({ ...before, comment: typedOver(before.comment, was, text) }))

type Lists = Pick<Review, "strengths" | "nextSteps">

/** Adds the entry, or puts it in the place of what it was; without words it is taken away. */
export const withEntry =
  <L extends keyof Lists>(list: L, id: EntryId, entry: Lists[L][string]): Rule =>
  review => {
    const empty = entry.words.trim() === ""
    const before = review[list][id]
    if (empty && before === undefined) return review
    return { ...review, [list]: { ...review[list], [id]: empty ? { ...before, removed: true } : entry } }
  }
