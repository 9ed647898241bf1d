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

/**
 * How sessions stand, by the stream to the supervisors and all that was told in it. `changed`: what was changed here since
 * the last cut that left, or before. Whether a record waits is decided as for the next cut: by the state it went in last.
 */
export const unsentOf = (
  outbox: Pick<Outbox, "cuts" | "number" | "confirmed">,
  told: Told,
  changed: readonly Pick<Mark, "id" | "stamp">[],
  sessions: ReadonlySet<string>,
): Unsent => {
  const left = leftUpTo(outbox)
  const went = new Map(told.map(([id, stamp, cut]) => [id, { stamp, cut }]))
  const waits = new Set(changed.filter(({ id, stamp }) => went.get(id)?.stamp !== stamp).map(({ id }) => id))
  const [here, unconfirmed]: [string[], string[]] = [[], []]
  for (const id of sessions) {
    const cut = went.get(id)?.cut
    // In none, or looked at and left behind: it has not left.
    if (waits.has(id) || cut === undefined || cut === 0 || cut > left) here.push(id)
    else if (cut > outbox.confirmed) unconfirmed.push(id)
  }
  return { exchanges: true, here, unconfirmed }
}
