import type { InboxLine, WeekState } from "../../exchange/api.ts"
import { m } from "../../words/messages.js"
import type { When } from "../when.ts"

type Week = InboxLine["weeks"][number]

const words: Readonly<Record<Exclude<WeekState, "before">, typeof m.inbox_cell_came>> = {
  came: m.inbox_cell_came,
  gap: m.inbox_cell_gap,
  waiting: m.inbox_cell_waiting,
}

/** What a week is, said in full. */
export const weekWords = ({ sessions, state }: Week, { number }: When): string =>
  state === "before" ? m.inbox_cell_before() : words[state]({ count: sessions, number: number(sessions) })

/** The same in the width of a cell: a number, and a word or sign where it may not be all. */
export const weekMark = ({ sessions, state }: Week, { number }: When): string => {
  if (state === "before") return ""
  if (state === "gap") return `${number(sessions)} · ${m.inbox_gap_word()}`
  return state === "waiting" ? `${number(sessions)} …` : number(sessions)
}
