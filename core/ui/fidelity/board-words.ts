import type { Day } from "../../base/clock.ts"
import type { Band, Window } from "../../fidelity/api.ts"
import { m } from "../../words/messages.js"
import { getLocale } from "../../words/runtime.js"
import type { Span } from "./fidelity-choice.ts"

const bandNames: Readonly<Record<Band, () => string>> = {
  high: m.fidelity_band_high,
  moderate: m.fidelity_band_moderate,
  low: m.fidelity_band_low,
}
export const bandName = (band: Band): string => bandNames[band]()

/** Two places, which tells every mean of twelve or thirteen ratings from the next. */
export const meanWords = (mean: number): string =>
  new Intl.NumberFormat(getLocale(), { minimumFractionDigits: 1, maximumFractionDigits: 2 }).format(mean)

/** "May", or "May 2025" in another year than the one on show is about. */
export const monthName = (on: Day, today?: Day): string => {
  const year = today === undefined || today.slice(0, 4) === on.slice(0, 4) ? {} : { year: "numeric" as const }
  return new Intl.DateTimeFormat(getLocale(), { timeZone: "UTC", month: "long", ...year }).format(
    Date.parse(`${on}T12:00:00Z`),
  )
}

export const shortDay = (day: Day, withYear: boolean): string =>
  new Intl.DateTimeFormat(getLocale(), {
    timeZone: "UTC",
    day: "numeric",
    month: "short",
    ...(withYear ? { year: "numeric" } : {}),
  }).format(Date.parse(`${day}T12:00:00Z`))

/** "Aug 23 – Nov 22, 2026". */
export const windowWords = ({ from, to }: Window): string =>
  m.fidelity_window({ from: shortDay(from, from.slice(0, 4) !== to.slice(0, 4)), to: shortDay(to, true) })

/** Null: the days of the window say all. */
export const spanWords: Readonly<Record<Span, (() => string) | null>> = {
  "three-months": m.fidelity_span_three,
  month: m.fidelity_span_month,
  "six-months": m.fidelity_span_six,
  own: null,
}
