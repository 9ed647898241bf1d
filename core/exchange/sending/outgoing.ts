import type { Instant } from "../../base/clock.ts"
import type { Outbox } from "../../domain/sending.ts"
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

/** How sessions stand, by the stream to the supervisors. `waits`: what has not left; before the first cut, all of it. */
export const unsentOf = (
  outbox: Pick<Outbox, "cuts" | "number" | "confirmed" | "told">,
  waits: readonly string[],
  sessions: ReadonlySet<string>,
): Unsent => {
  const left = leftUpTo(outbox)
  const here = new Set(waits.filter(id => sessions.has(id)))
  const unconfirmed: string[] = []
  for (const [id, , cut] of outbox.told) {
    if (!sessions.has(id) || here.has(id)) continue
    if (cut > left) here.add(id)
    else if (cut > outbox.confirmed) unconfirmed.push(id)
  }
  return { exchanges: true, here: [...here], unconfirmed }
}
