import type { Band, Total } from "./api.ts"

/** `imr.md` 1.2: 4.0 and above is high, 3.0 and above moderate. */
const bands = { high: 4, moderate: 3 } as const
/** `imr.md` 1.5: refused with fewer than 12 of 13 rated; of the index likewise, all but one. */
const mayLack = 1

const bandOf = (sum: number, rated: number): Band => {
  if (sum >= bands.high * rated) return "high"
  return sum >= bands.moderate * rated ? "moderate" : "low"
}

/** The mean of the items that are rated, of an instrument with so many. */
export const totalOf = (of: number, ratings: readonly number[]): Total => {
  const [rated, needed] = [ratings.length, of - mayLack]
  const sum = ratings.reduce((all, one) => all + one, 0)
  if (rated === 0 || rated < needed) return { rated, of, needed, mean: null, band: null }
  return { rated, of, needed, mean: sum / rated, band: bandOf(sum, rated) }
}
