import type { Instant } from "../../base/clock.ts"
import type { Outbox, Told } from "../../domain/sending.ts"
import type { Cut, Outgoing, To, Unsent } from "../api.ts"
import { memberOf, readersOf, type Who } from "../who.ts"
import { amountOf } from "./amount.ts"
import { leftUpTo } from "./outbox.ts"
import type { Mark } from "./waiting.ts"

/** What the screens show of what leaves. */

const cutsShown = 12

const momentOf = (stamp: string): Instant => new Date(Number(stamp.slice(0, 13))).toISOString()

const cutsOf = ({ cuts, confirmed }: Outbox): readonly Cut[] =>
  cuts
    .slice(-cutsShown)
    .reverse()
    .map(({ number, at, count, left }) => ({
      number,
      at,
      count,
      way: left?.way ?? null,
      confirmed: number <= confirmed,
    }))

/** `waits`: what would go now. What is still being worked on (a session that runs, a note that is not signed) is not in it. */
export const outgoingOf = (who: Who, outbox: Outbox, waits: readonly Mark[]): Outgoing => {
  const member = memberOf(outbox.audience)
  const to: To = member === null ? { to: "program" } : { to: "member", memberId: member }
  const oldest = waits.reduce((first, { stamp }) => (first === "" || stamp < first ? stamp : first), "")
  return {
    ...to,
    name: who.members.find(({ id }) => id === member)?.name ?? "",
    readers: readersOf(outbox.audience, who).length,
    waits: amountOf(waits),
    oldest: oldest === "" ? null : momentOf(oldest),
    cuts: cutsOf(outbox),
    confirmed: outbox.confirmed,
  }
}

/** How sessions stand, by the stream to the supervisors and all that was told in it. `waits`: what was changed here since the last cut that left. */
export const unsentOf = (
  outbox: Pick<Outbox, "cuts" | "number" | "confirmed">,
  told: Told,
  waits: readonly string[],
  sessions: ReadonlySet<string>,
): Unsent => {
  const left = leftUpTo(outbox)
  const cuts = new Map(told.map(([id, , cut]) => [id, cut]))
  const changed = new Set(waits)
  const [here, unconfirmed]: [string[], string[]] = [[], []]
  for (const id of sessions) {
    const cut = cuts.get(id)
    // In none, or looked at and left behind: it has not left.
    if (changed.has(id) || cut === undefined || cut === 0 || cut > left) here.push(id)
    else if (cut > outbox.confirmed) unconfirmed.push(id)
  }
  return { exchanges: true, here, unconfirmed }
}
