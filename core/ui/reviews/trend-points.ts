import { daysBetween } from "../../base/clock.ts"
import type { ReviewId } from "../../base/id.ts"
import type { ReviewLine } from "../../reviews/api.ts"

/** Places in percent of the drawing: from the start, and from the bottom (1) to the top (5). */
export type TrendPoint = { readonly id: ReviewId; readonly x: number; readonly y: number; readonly mean: number }

const edge = 12
export const heightOf = (rating: number): number => ((rating - 1) / 4) * 100

/** Oldest first, as far apart as their days are; no point where there is no mean. */
export const trendPoints = (newestFirst: readonly ReviewLine[]) => {
  const lines = [...newestFirst].reverse()
  const [first, last] = [lines[0], lines.at(-1)]
  const days = first && last ? daysBetween(first.head.on, last.head.on) : 0
  const places = lines.map(({ head, total }) => ({
    id: head.id,
    on: head.on,
    x: days === 0 || !first ? 50 : edge + ((100 - 2 * edge) * daysBetween(first.head.on, head.on)) / days,
    mean: total.mean,
  }))
  const points = places.map(({ id, x, mean }) => (mean === null ? null : { id, x, mean, y: heightOf(mean) }))
  return {
    places,
    points: points.filter((point): point is TrendPoint => point !== null),
    /** From each to the next, only where both have a point. */
    segments: points.flatMap((point, at) => {
      const next = points[at + 1]
      return point && next ? [{ from: point, to: next }] : []
    }),
  }
}
