import { signal } from "@preact/signals"
import type { Day } from "../../base/clock.ts"
import { addDays } from "../../base/clock.ts"
import { addMonths } from "../../domain/rating-due.ts"
import type { Window } from "../../fidelity/api.ts"

export const spans = ["three-months", "month", "six-months", "own"] as const
export type Span = (typeof spans)[number]

export const fidelityScales = ["imr-fid-2009", "imr-fid-2005"] as const
export type FidelityScale = (typeof fidelityScales)[number]

export type FidelityChoice = {
  readonly span: Span
  /** For `own` days; null until both were given. */
  readonly own: Window | null
  readonly scale: FidelityScale
}

/** What is looked at, on the board and on the evidence behind it; as long as the window of the browser is open. */
export const fidelityChoice = signal<FidelityChoice>({ span: "three-months", own: null, scale: "imr-fid-2009" })

const months = { month: 1, "six-months": 6 } as const

/** The window that a choice means on a day; null: the last three months, as the program counts them. */
export const windowOf = ({ span, own }: Pick<FidelityChoice, "span" | "own">, today: Day): Window | null => {
  if (span === "three-months") return null
  if (span === "own") return own
  return { from: addDays(addMonths(today, -months[span]), 1), to: today }
}

/** Own days, once they are a window: both there, and in their order. */
export const ownWindow = (from: Day, to: Day): Window | null =>
  from !== "" && to !== "" && from <= to ? { from, to } : null
