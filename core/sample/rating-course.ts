import type { Administration } from "../domain/administration.ts"
import type { Lot } from "./lot.ts"

const bounded = (value: number) => Math.min(5, Math.max(1, value))

/** How much of what could move does, at each time after the first: many stay about where they were. */
const drifts = [0, 0, 0.15, 0.45, 0.6] as const

/**
 * Lets people differ: some begin lower or higher in most items, and some move more over the months than others. Only
 * numbers change, by a lot of its own, so what was drawn before stays as it was.
 */
export const withCourse = (lot: Lot, ratings: readonly Administration[]): readonly Administration[] => {
  const level = lot.oneOf([-1, -1, 0, 0, 0, 1, 1])
  const drift = lot.oneOf(drifts)
  const shifts = new Map<string, (round: number) => number>()
  const shiftOf = (itemId: string) => {
    const known = shifts.get(itemId)
    if (known) return known
    const [begins, moves] = [lot.chance(0.75) ? level : 0, lot.chance(drift) ? 1 : 0]
    const shift = (round: number) => begins + moves * Math.min(2, round)
    shifts.set(itemId, shift)
    return shift
  }
  const days = [...new Set(ratings.map(({ on }) => on))].sort()
  return ratings.map(one => ({
    ...one,
    answers: Object.fromEntries(
      Object.entries(one.answers).map(([itemId, answer]) => {
        const by = shiftOf(itemId)(days.indexOf(one.on))
        return [itemId, answer.value === null ? answer : { ...answer, value: bounded(answer.value + by) }]
      }),
    ),
  }))
}
