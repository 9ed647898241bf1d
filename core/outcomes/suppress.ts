import type { Count } from "./api.ts"

export type Row = { readonly total: Count; readonly cells: readonly Count[] }

const add = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)

/** Under 2 is one person, and one person cannot be told from one person: nothing could be hidden in that. */
const boundOf = (smallest: number) => (smallest === 2 ? 3 : smallest)

const isSmall = (count: number, bound: number) => count > 0 && count < bound

/**
 * Whether cells that are hidden together can be told apart, even by someone who knows the rule, their sum, and which of
 * them are small (`few`, of 0 to `bound` − 1) and which were hidden with them (`others`, of at least `bound`).
 */
const isHiding = (few: readonly number[], others: readonly number[], bound: number): boolean => {
  const sum = add(few) + add(others)
  if (few.length + others.length < 2 || sum < bound) return false
  if (others.length === 0) return sum < few.length * (bound - 1)
  return few.length > 1 || sum - bound * others.length > 1
}

/**
 * Cells that add up to a total, as they may be shown: none of 1 up to `smallest` − 1, and none of those that the others
 * and the total would tell. Where one is hidden, the empty ones of its row are too, so that nobody knows how many they are;
 * then others in their order, until the small ones cannot be worked out; and where that does not help, the total.
 */
export const suppressed = (counts: readonly number[], smallest: number): Row => {
  const bound = boundOf(smallest)
  const total = add(counts)
  if (isSmall(total, bound)) return { total: "hidden", cells: counts.map(() => "hidden") }
  if (!counts.some(count => isSmall(count, bound))) return { total, cells: counts }
  const few = counts.filter(count => count < bound)
  const others = counts.flatMap((count, at) => (count < bound ? [] : [{ count, at }]))
  const enough = [...others, null].findIndex((_, n) =>
    isHiding(
      few,
      others.slice(0, n).map(({ count }) => count),
      bound,
    ),
  )
  const beside = new Set(others.slice(0, enough < 0 ? others.length : enough).map(({ at }) => at))
  const cells = counts.map((count, at): Count => (count < bound || beside.has(at) ? "hidden" : count))
  return { total: enough < 0 ? "hidden" : total, cells }
}

/** A number of people that stands for itself, in no row. */
export const alone = (count: number, smallest: number): Count => (isSmall(count, boundOf(smallest)) ? "hidden" : count)
