import type { Instant } from "../../base/clock.ts"
import type { OutboxId } from "../../base/id.ts"
import type { Audience } from "../../domain/exchange-shape.ts"
import type { Outbox, Told, ways } from "../../domain/sending.ts"
import { firstLink } from "../envelope/link.ts"

/** Rules over what a device remembers of a stream it writes: no clock, no keys. */

const cutsKept = 300

export const newOutbox = (id: OutboxId, life: string, audience: Audience): Outbox => ({
  id,
  life,
  audience,
  number: 0,
  link: firstLink,
  stamp: "",
  recipients: [],
  lives: [],
  served: [],
  receipts: "",
  covered: [],
  cuts: [],
  confirmed: 0,
  told: [],
  pages: [],
  onTargets: {},
})

/** A record in the state in which it goes. */
export type Gone = { readonly id: string; readonly stamp: string }

/** After a cut of so many records; what it tells is kept beside. `stamp`: the largest of this life's stamps that was looked at for it. */
export const afterCut = (
  outbox: Outbox,
  cut: {
    readonly at: Instant
    readonly link: string
    readonly stamp: string
    readonly count: number
    readonly recipients: readonly string[]
    readonly lives: ReadonlyMap<string, string>
    readonly served: ReadonlySet<string>
    readonly receipts: string
    readonly covered: ReadonlySet<string>
  },
): Outbox => {
  const number = outbox.number + 1
  const ends = new Set(Object.values(outbox.onTargets).flatMap(({ segments }) => segments.map(one => one.number)))
  const isKept = (one: Outbox["cuts"][number]) =>
    one.number > number - cutsKept || one.left === null || ends.has(one.number)
  const made = { number, at: cut.at, stamp: cut.stamp, count: cut.count, link: cut.link, left: null }
  return {
    ...outbox,
    number,
    link: cut.link,
    stamp: cut.stamp > outbox.stamp ? cut.stamp : outbox.stamp,
    recipients: [...new Set([...outbox.recipients, ...cut.recipients])].sort(),
    covered: [...cut.covered].sort(),
    lives: [...new Map([...outbox.lives, ...cut.lives])].map(([to, life]): Outbox["lives"][number] => [to, life]),
    served: [...cut.served].sort(),
    receipts: cut.receipts,
    // What may be asked for again: the last of them, what has not left, and where segments end.
    cuts: [...outbox.cuts, made].filter(isKept),
  }
}

/** What a cut tells: records in the state in which they went; of what was looked at and stays, that it is not looked at again until it changes. */
export const toldBy = (number: number, gone: readonly Gone[], stay: readonly Gone[]): Told => [
  ...gone.map(({ id, stamp }): Told[number] => [id, stamp, number]),
  ...stay.map(({ id, stamp }): Told[number] => [id, stamp, 0]),
]

/** The last cut that left, one after the other from the first on; a cut that did not leave goes again with the next. */
export const leftUpTo = ({ cuts, number }: Pick<Outbox, "cuts" | "number">): number => {
  const first = cuts.find(({ left }) => left === null)
  return first ? first.number - 1 : number
}

/** Cuts up to there left this way, those that had not before. The same (`===`) when all had. */
export const afterLeaving = (
  outbox: Outbox,
  upTo: number,
  left: { readonly at: Instant; readonly way: (typeof ways)[number] },
): Outbox =>
  outbox.cuts.some(one => one.number <= upTo && one.left === null)
    ? { ...outbox, cuts: outbox.cuts.map(one => (one.number <= upTo && one.left === null ? { ...one, left } : one)) }
    : outbox

/** A supervisor has all cuts up to there. What nobody made here is not believed. */
export const afterReceipt = (outbox: Outbox, upTo: number): Outbox =>
  upTo > outbox.confirmed && upTo <= outbox.number ? { ...outbox, confirmed: upTo } : outbox

/** The link of a cut; null when it is not remembered any more. */
export const linkAt = ({ cuts }: Pick<Outbox, "cuts">, number: number): string | null =>
  number === 0 ? firstLink : (cuts.find(one => one.number === number)?.link ?? null)
