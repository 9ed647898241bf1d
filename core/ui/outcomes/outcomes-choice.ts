import { signal } from "@preact/signals"
import { addDays, type Day } from "../../base/clock.ts"
import type { RatedBy } from "../../domain/administration.ts"
import { ratedBy } from "../../domain/administration.ts"
import { addMonths } from "../../domain/rating-due.ts"
import type { CellName, Window } from "../../outcomes/api.ts"

export const outcomeSpans = ["year", "half-year", "all"] as const
export type OutcomeSpan = (typeof outcomeSpans)[number]

/** Which time is looked at, on the screen of outcomes and behind its numbers; as long as the browser's window is open. */
export const outcomeSpan = signal<OutcomeSpan>("year")

const months = { year: 12, "half-year": 6 } as const

export const windowOfSpan = (span: OutcomeSpan, today: Day): Window | null =>
  span === "all" ? null : { from: addDays(addMonths(today, -months[span]), 1), to: today }

export type CellAt = { readonly instrumentId: string; readonly by: RatedBy; readonly cell: CellName }

const plain = ["people", "incomplete", "change", "up", "within", "down"] as const

/** A number as part of an address: `imrs-participant.participant.band.2`. */
export const cellAddress = ({ instrumentId, by, cell }: CellAt): string => {
  const which = cell.of === "band" ? `.${cell.at}` : cell.of === "quarter" ? `.${cell.from}` : ""
  return `${instrumentId}.${by}.${cell.of}${which}`
}

const cellNamed = (of: string | undefined, which: string | undefined): CellName | null => {
  const one = plain.find(name => name === of)
  if (one) return { of: one }
  if (which === undefined) return null
  if (of === "band") return { of, at: Number(which) }
  return of === "quarter" ? { of, from: which } : null
}

/** The number that an address names; null: it names none. */
export const cellInAddress = (address: string): CellAt | null => {
  const [instrumentId, rater, of, which] = address.split(".")
  const by = ratedBy.find(name => name === rater)
  const cell = cellNamed(of, which)
  return instrumentId && by && cell ? { instrumentId, by, cell } : null
}
