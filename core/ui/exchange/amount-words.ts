import type { Amount } from "../../exchange/api.ts"
import { m } from "../../words/messages.js"
import type { When } from "../when.ts"

const recordsIn = ({ sessions, notes, goals, ratings, others }: Amount): number =>
  sessions + notes + goals + ratings + others

export const isNothing = (amount: Amount): boolean => recordsIn(amount) === 0

/** "4 sessions and 3 signed notes, of 3 people"; null: nothing. */
export const amountWords = (amount: Amount, { number, list }: When): string | null => {
  const { sessions, notes, goals, ratings, others, people } = amount
  const all = recordsIn(amount)
  if (all === 0) return null
  const told = (count: number) => ({ count, number: number(count) })
  const what = list(
    [
      sessions > 0 && m.exchange_sessions(told(sessions)),
      notes > 0 && m.exchange_notes(told(notes)),
      goals > 0 && m.exchange_goals(told(goals)),
      ratings > 0 && m.exchange_ratings(told(ratings)),
      others > 0 && (others < all ? m.exchange_others(told(others)) : m.exchange_records(told(others))),
    ].filter(part => part !== false),
  )
  return people > 0 ? m.exchange_of_people({ what, ...told(people) }) : what
}
