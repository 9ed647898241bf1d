import type { Ladder } from "../../content/ladder-schema.ts"
import type { ItemEvidence, SideLine } from "./api.ts"

export type Rating = NonNullable<ItemEvidence["rating"]>

/** A share as the whole numbers it is made of. Cuts that are numbers look at `part` alone. */
export type Share = { readonly part: number; readonly whole: number }

const isRating = (value: number): value is Rating => Number.isInteger(value) && value >= 1 && value <= 5

/** How many cuts it has passed: what lies exactly on one has only where that gives the higher rating. */
const passed = ({ in: unit, best, cuts, onCut }: Ladder, { part, whole }: Share): number => {
  // Cross-multiplied, so that no share is ever rounded (`imr.md` 1.5).
  const [value, per] = unit === "percent" ? [part * 100, whole] : [part, 1]
  const above = (onCut === "higher") === (best === "most")
  const over = cuts.filter(cut => (above ? value >= cut * per : value > cut * per)).length
  return best === "most" ? over : cuts.length - over
}

/** "Or all …": the line holds for everyone, and there is someone. */
const holdsForAll = (line: SideLine | undefined): boolean =>
  line !== undefined && line.denominator !== null && line.denominator > 0 && line.numerator === line.denominator

/**
 * The rating that a ladder gives. `share` null, or one of nothing: from no data nothing is rated. `values` are those of the
 * anchors, lowest first.
 */
export const rate = (
  ladder: Ladder,
  values: readonly number[],
  share: Share | null,
  side: readonly SideLine[],
): Rating | null => {
  if (share === null || share.whole <= 0) return null
  const own = values[passed(ladder, share)] ?? 0
  const least = ladder.orAll.filter(({ line }) => holdsForAll(side.find(({ id }) => id === line)))
  const rating = Math.max(own, ...least.map(one => one.rating))
  return isRating(rating) ? rating : null
}
