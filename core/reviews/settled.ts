import type { Review } from "../domain/review.ts"
import type { Ratings, Settled } from "./api.ts"

/** What of the ratings may be seen; `second` null: one rated alone. */
export type Compared = { readonly first: Ratings; readonly second: Ratings | null }

/** What both rated the same; of one who rated alone, their own. */
const sharedOf = (key: string, { first, second }: Compared): number | null => {
  const one = first[key]?.value ?? null
  return second === null || one === (second[key]?.value ?? null) ? one : null
}

const differ = (key: string, { first, second }: Compared): boolean => {
  const [one, other] = [first[key]?.value ?? null, second?.[key]?.value ?? null]
  return one !== null && other !== null && one !== other
}

/**
 * The agreed rating of each item: what was chosen by hand, or else what both rated the same. Where they differ nothing
 * is filled in, because two numbers have no middle that anyone saw.
 */
export const settledOf = (
  keys: readonly string[],
  { consensus }: Pick<Review, "consensus">,
  compared: Compared,
): Readonly<Record<string, Settled>> =>
  Object.fromEntries(
    keys.map(key => [
      key,
      {
        value: consensus[key]?.value ?? sharedOf(key, compared),
        comment: consensus[key]?.comment ?? "",
        differ: differ(key, compared),
      },
    ]),
  )

/** The same as a finished review keeps it: all that was agreed or commented on. */
export const consensusOf = (settled: Readonly<Record<string, Settled>>): Review["consensus"] =>
  Object.fromEntries(
    Object.entries(settled).flatMap(([key, { value, comment }]) =>
      value === null && comment.trim() === "" ? [] : [[key, { value, comment }] as const],
    ),
  )
