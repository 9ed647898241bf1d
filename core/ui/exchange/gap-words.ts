import { dayOf, systemClock } from "../../base/clock.ts"
import type { Gap } from "../../exchange/api.ts"
import { m } from "../../words/messages.js"
import type { When } from "../when.ts"

/** "Exports 14 and 15 have not come, made between 3 March and 10 March." */
export const gapWords = ({ from, to, after, before }: Gap, when: When): string => {
  const what = from === to ? m.exchange_gap_one({ from }) : m.exchange_gap_many({ from, to })
  const day = (at: string) => when.day(dayOf(at), systemClock.today())
  const made =
    after !== null && before !== null
      ? m.exchange_gap_between({ after: day(after), before: day(before) })
      : after !== null
        ? m.exchange_gap_after({ after: day(after) })
        : before !== null
          ? m.exchange_gap_before({ before: day(before) })
          : null
  return made === null ? `${what}.` : `${what}, ${made}.`
}
