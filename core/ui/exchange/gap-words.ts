import { dayOf, systemClock } from "../../base/clock.ts"
import type { Gap } from "../../exchange/api.ts"
import { m } from "../../words/messages.js"
import type { When } from "../when.ts"

/** "Exports 14 and 15 have not come, made between 3 March and 10 March." */
export const gapWords = ({ from, to, after, before }: Gap, when: When): string => {
  const what = from === to ? m.exchange_gap_one({ from }) : m.exchange_gap_many({ from, to })
  const day = (at: string) => when.day(dayOf(at), systemClock.today())
  const made = madeWords(after && day(after), before && day(before))
  return made === null ? `${what}.` : `${what}, ${made}.`
}

const madeWords = (after: string | null, before: string | null): string | null => {
  if (after === null) return before === null ? null : m.exchange_gap_before({ before })
  if (before === null) return m.exchange_gap_after({ after })
  return after === before ? m.exchange_gap_on({ day: after }) : m.exchange_gap_between({ after, before })
}
