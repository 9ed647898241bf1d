import type { Administration } from "../domain/administration.ts"
import { indexPrefix, mayCompare, type Rater, type Review, type ReviewHead, type Seat } from "../domain/review.ts"
import { agreementOf } from "./agreement.ts"
import type { Outcome, RaterSeen, Ratings, ReviewView } from "./api.ts"
import { linesOf, type TotalOf } from "./lines.ts"
import { settledOf } from "./settled.ts"

/** Item keys of the review's two instruments, in their order. */
export type Keys = { readonly fidelity: readonly string[]; readonly goi: readonly string[] }

type Sheets = readonly Pick<Administration, "id" | "answers">[]

const answersIn = (sheets: Sheets, id: string, prefix: string): Ratings =>
  Object.fromEntries(
    Object.entries(sheets.find(sheet => sheet.id === id)?.answers ?? {}).flatMap(([itemId, { value, words }]) =>
      value === null && words === "" ? [] : [[`${prefix}${itemId}`, { value, words }] as const],
    ),
  )

/** All that a rater said, of both instruments. */
export const ratingsOf = (rater: Rater | null, sheets: Sheets): Ratings =>
  rater === null ? {} : { ...answersIn(sheets, rater.fidelityId, ""), ...answersIn(sheets, rater.goiId, indexPrefix) }

const seen = (rater: Rater | null): RaterSeen | null => rater && { name: rater.name, finishedAt: rater.finishedAt }

/** The sheets that may be read for it: everyone's once they may be compared, and before that of one who still rates. */
export const sheetsToRead = (review: Review, as: Seat | null): readonly string[] => {
  const may = (seat: Seat) => mayCompare(review) || (as === seat && review[seat]?.finishedAt === null)
  return (["first", "second"] as const).flatMap(seat => {
    const rater = review[seat]
    return rater && may(seat) ? [rater.fidelityId, rater.goiId] : []
  })
}

const agreed = (keys: readonly string[], settled: NonNullable<ReviewView["compared"]>["settled"], prefix: string) =>
  Object.fromEntries(
    keys.flatMap(key => {
      const value = settled[key]?.value ?? null
      return value === null ? [] : [[key.slice(prefix.length), value] as const]
    }),
  )

type Seen = {
  readonly review: Review
  /** Those of `sheetsToRead` that are there. */
  readonly sheets: Sheets
  readonly heads: readonly ReviewHead[]
  readonly keys: Keys
  readonly totalOf: TotalOf
}

/** The review as it may be seen by whoever rates in `as`, or by nobody in particular. */
export const viewOf = ({ review, sheets, heads, keys, totalOf }: Seen, as: Seat | null): ReviewView => {
  const { first, second, ...rest } = review
  const shown = sheetsToRead(review, as)
  const rated = (rater: Rater | null) => (rater && shown.includes(rater.fidelityId) ? ratingsOf(rater, sheets) : null)
  const both = { first: rated(first), second: rated(second) }
  const before = heads.filter(
    ({ id, on }) => id !== review.id && (on < review.on || (on === review.on && id < review.id)),
  )
  return {
    review: { ...rest, first: seen(first), second: seen(second) },
    rated: both,
    compared: mayCompare(review) ? comparedOf(review, both, keys, totalOf) : null,
    previous: linesOf(before, totalOf)[0] ?? null,
  }
}

const comparedOf = (
  review: Review,
  { first, second }: ReviewView["rated"],
  keys: Keys,
  totalOf: TotalOf,
): ReviewView["compared"] => {
  const compared = { first: first ?? {}, second: review.alone ? null : second }
  const settled = settledOf([...keys.fidelity, ...keys.goi], review, compared)
  const outcome = (of: "fidelity" | "goi"): Outcome => ({
    agreement: compared.second && agreementOf(keys[of], compared.first, compared.second),
    total: totalOf(of, agreed(keys[of], settled, of === "goi" ? indexPrefix : "")),
  })
  return { settled, fidelity: outcome("fidelity"), goi: outcome("goi") }
}
