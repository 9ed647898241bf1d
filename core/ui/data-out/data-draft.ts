import { addDays, type Day } from "../../base/clock.ts"
import type { ParticipantId } from "../../base/id.ts"
import type { DataChoice } from "../../data-out/api.ts"
import type { Recipient } from "../../domain/consent.ts"
import { addMonths } from "../../domain/rating-due.ts"

export const dataTimes = ["quarter", "year", "all", "own"] as const
export type DataTime = (typeof dataTimes)[number]

/** What is chosen on the screen so far. */
export type DataDraft = {
  readonly whom: "own" | "other"
  readonly recipient: Recipient | null
  readonly time: DataTime
  /** Of a time from one day to another. */
  readonly from: Day
  readonly to: Day
  readonly who: "all" | "active" | "some"
  readonly chosen: readonly ParticipantId[]
  readonly names: boolean
  readonly words: boolean
}

export const newDraft = (today: Day): DataDraft => ({
  whom: "own",
  recipient: null,
  time: "quarter",
  from: addDays(addMonths(today, -3), 1),
  to: today,
  who: "all",
  chosen: [],
  names: false,
  words: false,
})

const periodOf = ({ time, from, to }: DataDraft, today: Day): DataChoice["period"] => {
  if (time === "own") return { from, to }
  if (time === "all") return { from: null, to: today }
  return { from: addDays(addMonths(today, time === "year" ? -12 : -3), 1), to: today }
}

export const daysAreWrong = ({ time, from, to }: DataDraft): boolean =>
  time === "own" && (from === "" || to === "" || from > to)

const own: Recipient = { kind: "program", name: "" }

/** The choice as the core takes it; null while something in it is missing. */
export const choiceOf = (draft: DataDraft, today: Day): DataChoice | null => {
  const { whom, recipient, who, chosen, names, words } = draft
  const to = whom === "own" ? own : recipient
  if (to === null || daysAreWrong(draft) || (who === "some" && chosen.length === 0)) return null
  return { to, period: periodOf(draft, today), people: who === "some" ? chosen : who, names, words }
}
