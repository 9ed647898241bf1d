import { type Day, daysBetween } from "../../base/clock.ts"

/** `value` null: nothing is drawn there, and the line breaks. */
export type LinePoint = { readonly on: Day; readonly value: number | null }

/** How far along each axis, from 0 to 1; up is 1. */
export type Place = { readonly x: number; readonly y: number }

type Axes = { readonly from: Day; readonly to: Day; readonly low: number; readonly high: number }

/** One day alone stands in the middle. */
export const placeOf = ({ from, to, low, high }: Axes, on: Day, value: number): Place => {
  const days = daysBetween(from, to)
  return { x: days === 0 ? 0.5 : daysBetween(from, on) / days, y: (value - low) / (high - low) }
}

/**
 * The stretches of points that a line joins, each of at least two: broken where there is no value, and where more than
 * `mostDays` went by (null: however many). `points` by day.
 */
export const stretchesOf = <P extends LinePoint>(
  points: readonly P[],
  mostDays: number | null,
): readonly (readonly P[])[] => {
  const stretches: P[][] = [[]]
  for (const point of points) {
    const last = stretches.at(-1)?.at(-1)
    const far = last !== undefined && mostDays !== null && daysBetween(last.on, point.on) > mostDays
    if (point.value === null || far) stretches.push([])
    if (point.value !== null) stretches.at(-1)?.push(point)
  }
  return stretches.filter(({ length }) => length > 1)
}
