import type { Instant } from "../../base/clock.ts"
import type { Deed } from "./entry.ts"

/** So long the same deed on the same record counts in the entry that tells of it: `FORMAT.md`. */
const countedForMs = 5 * 60_000
const countedActs: readonly string[] = ["viewed", "changed"]

/** Which deeds this page has told of lately, so that typing does not make an entry per letter. */
export type Counted = {
  /** Until when an entry made now would count for the same deed; null for a deed that makes an entry each time. */
  readonly until: (deed: Deed, now: Instant) => Instant | null
  readonly has: (deed: Deed, now: Instant) => boolean
  readonly remember: (deed: Deed, at: Instant) => void
  readonly forget: () => void
}

const keyOf = ({ act, kind, id, owner }: Deed) => [act, kind, id, owner].join("\n")

export const createCounted = (): Counted => {
  const toldAt = new Map<string, number>()
  return {
    until: ({ act }, now) =>
      countedActs.includes(act) ? new Date(Date.parse(now) + countedForMs).toISOString() : null,
    has: (deed, now) => {
      const at = toldAt.get(keyOf(deed))
      // A clock that was set back says nothing about how long ago it was.
      return at !== undefined && Date.parse(now) >= at && Date.parse(now) <= at + countedForMs
    },
    remember: (deed, at) => {
      if (countedActs.includes(deed.act)) toldAt.set(keyOf(deed), Date.parse(at))
    },
    forget: () => toldAt.clear(),
  }
}
