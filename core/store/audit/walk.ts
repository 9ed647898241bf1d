import { sameBytes } from "../../base/bytes.ts"
import type { Instant } from "../../base/clock.ts"
import type { Sealer } from "../../vault/sealer.ts"
import type { AuditEndRow, AuditRow } from "../database.ts"
import { fitsTally, type LogFound } from "./append.ts"
import { isOurEnd, linkOf, noLink } from "./chain.ts"
import { openEntry } from "./entry.ts"

/** Where the log is not as it was written. Numbers are those of entries, from 1; `at`: the nearest moment that is known. */
export type AuditBreak =
  /** These entries, or their links, are not as they were written. */
  | { readonly type: "altered"; readonly from: number; readonly to: number; readonly at: Instant | null }
  /** These entries are gone. */
  | { readonly type: "missing"; readonly from: number; readonly to: number; readonly at: Instant | null }
  /** Where the log ends is not what was written last: entries after this one may be missing. */
  | { readonly type: "end"; readonly after: number; readonly at: Instant | null }
  /** Rows that no log has. */
  | { readonly type: "foreign"; readonly rows: number }

export type AuditSoundness =
  | { readonly state: "whole"; readonly entries: number }
  | { readonly state: "broken"; readonly entries: number; readonly breaks: readonly AuditBreak[] }

/**
 * What is known of the log's end besides its rows. `seen`: the furthest end that this page put or found whole; one of
 * another vault, which was here before, says nothing.
 */
export type KnownEnd = Omit<LogFound, "last"> & { readonly seen: AuditEndRow | null }

type Walk = {
  /** In the order of their keys. */
  readonly take: (rows: readonly AuditRow[]) => Promise<void>
  readonly finish: () => AuditSoundness
}

const isRow = ({ seq, link, sealed }: AuditRow) =>
  Number.isSafeInteger(seq) && seq >= 0 && link instanceof Uint8Array && sealed instanceof Uint8Array

/** Goes along the whole chain, opens each entry, and says where it breaks. `known` is of the moment of the rows. */
export const createWalk = (sealer: Sealer, { end, tally, seen }: KnownEnd): Walk => {
  const breaks: AuditBreak[] = []
  let next = 0
  let foreign = 0
  let lastAt: Instant | null = null
  /** What the row before may have been when its link was written: its stored link, or the one it should have had. */
  let previous: readonly Uint8Array[] = [noLink]
  /** Links by number of entries, only of where the end may be. */
  const linkAt = new Map<number, Uint8Array>()

  const altered = (seq: number, at: Instant | null) => {
    const last = breaks.at(-1)
    if (last?.type === "altered" && last.to === seq) breaks[breaks.length - 1] = { ...last, to: seq + 1 }
    else breaks.push({ type: "altered", from: seq + 1, to: seq + 1, at })
  }
  const missing = (from: number, to: number) => breaks.push({ type: "missing", from: from + 1, to, at: lastAt })

  const takeOne = async (row: AuditRow) => {
    const opened = await openEntry(sealer, row)
    const gap = row.seq > next
    if (gap) missing(next, row.seq)
    const expected = gap ? [] : previous.map(link => linkOf(sealer, link, row))
    const fits = gap || expected.some(link => sameBytes(link, row.link))
    const at = opened.ok ? opened.value.at : lastAt
    if (!fits || !opened.ok) altered(row.seq, at)
    previous = fits ? [row.link] : [row.link, ...expected.slice(-1)]
    next = row.seq + 1
    lastAt = at
    if (next === end?.count || next === seen?.count) linkAt.set(next, row.link)
  }

  const atEnd = () => {
    if (end && isOurEnd(sealer, end)) {
      if (end.count > next) missing(next, end.count)
      const link = linkAt.get(end.count)
      const fits = end.count >= next && (!link || sameBytes(link, end.link)) && fitsTally(sealer, { end, tally })
      if (!fits) breaks.push({ type: "end", after: Math.min(end.count, next), at: lastAt })
    } else if (end || next > 0 || !fitsTally(sealer, { end, tally })) {
      breaks.push({ type: "end", after: next, at: lastAt })
    }
    const link = seen && linkAt.get(seen.count)
    const beyond = seen && isOurEnd(sealer, seen) && !(link && sameBytes(link, seen.link))
    if (beyond && breaks.length === 0) breaks.push({ type: "end", after: next, at: lastAt })
  }

  return {
    take: async rows => {
      for (const row of rows) {
        if (isRow(row)) await takeOne(row)
        else foreign++
      }
    },
    finish: () => {
      atEnd()
      if (foreign > 0) breaks.push({ type: "foreign", rows: foreign })
      return breaks.length > 0 ? { state: "broken", entries: next, breaks } : { state: "whole", entries: next }
    },
  }
}
