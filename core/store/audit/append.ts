import { sameBytes } from "../../base/bytes.ts"
import type { Sealer } from "../../vault/sealer.ts"
import type { AuditEndRow, AuditRow, Database, TallyRow } from "../database.ts"
import { isOurs, movingTally, readTally } from "../tally.ts"
import { endOf, isOurEnd, linkOf, noLink } from "./chain.ts"
import type { Deed } from "./entry.ts"

/** What a transaction found of the log: its end, its last row, and the tally, which names the last link too. */
export type LogFound = {
  readonly end: AuditEndRow | undefined
  readonly last: AuditRow | undefined
  readonly tally: TallyRow | undefined
}

/** What it is to put. `end` null: the one that is there is not the log's end, and stays, so that the check tells of it. */
export type LogRows = { readonly rows: readonly AuditRow[]; readonly end: AuditEndRow | null }

/** Entries sealed and ready to be part of a write: the write's own transaction puts what `rowsAfter` answers. */
export type Appending = {
  /** Synchronous, called in the transaction. */
  readonly rowsAfter: (found: LogFound) => LogRows
  /** Called once the transaction is complete, and only then. */
  readonly kept: () => void
}

/** What a collection needs of the log. Null: there is nothing to add, the log tells of it already. */
export type PrepareEntries = (sealer: Sealer, deeds: readonly Deed[]) => Promise<Appending | null>

/** A tally that is not ours says nothing of the log; the check of the records tells of that. */
export const fitsTally = (sealer: Sealer, { end, tally }: Omit<LogFound, "last">) => {
  if (!tally || !isOurs(sealer, tally)) return true
  return end && tally.audit ? sameBytes(end.link, tally.audit) : !end && !tally.audit
}

/** Whether the next entry may follow on what is there, and the end be moved behind it. */
const isWhole = (sealer: Sealer, found: LogFound, next: number) => {
  const ended = found.end ? found.end.count >= next && isOurEnd(sealer, found.end) : next === 0
  return ended && fitsTally(sealer, found)
}

/** Keys that an entry can have. Something else may have put others there. */
export const seqs = () => IDBKeyRange.bound(0, Number.MAX_SAFE_INTEGER)

/** Never puts a row over another, whatever was done to the log before. */
export const rowsAfter = (sealer: Sealer, sealed: readonly Uint8Array<ArrayBuffer>[], found: LogFound): LogRows => {
  const { end, last } = found
  const next = last ? Math.floor(last.seq) + 1 : 0
  const whole = isWhole(sealer, found, next)
  let seq = whole ? (end?.count ?? 0) : next
  const before = whole ? end?.link : last?.link
  let previous = before instanceof Uint8Array ? before : noLink
  const rows: AuditRow[] = []
  for (const one of sealed) {
    const link = linkOf(sealer, previous, { seq, sealed: one })
    rows.push({ seq, link, sealed: one })
    previous = link
    seq++
  }
  const newest = rows.at(-1)
  return { rows, end: whole && newest ? endOf(sealer, seq, newest.link) : null }
}

/** Adds entries that tell of no write, in a transaction that no reading of records waits for. */
export const appendAlone = async (database: Database, sealer: Sealer, appending: Appending) => {
  const { dexie, meta, audit } = database
  await dexie.transaction("rw", meta, audit, async () => {
    const tally = await readTally(database)
    const link = await appendIn(database, appending, tally)
    // The first write of a record makes the tally, and names the link of its own entry.
    const moved = tally && movingTally(sealer, [], "")(tally, false, link)
    if (moved) await meta.put(moved)
  })
  appending.kept()
}

/** Within a transaction of Dexie's: puts the rows and the end; answers the link that the tally is to name. */
export const appendIn = async ({ meta, audit }: Database, appending: Appending, tally: TallyRow | undefined) => {
  const [found, last] = await Promise.all([
    meta.get("audit"),
    audit.where(":id").between(0, Number.MAX_SAFE_INTEGER, true, true).last(),
  ])
  const { rows, end } = appending.rowsAfter({ end: found?.key === "audit" ? found : undefined, last, tally })
  await audit.bulkAdd([...rows])
  if (end) await meta.put(end)
  return end?.link
}
