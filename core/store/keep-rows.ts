import type { Sealer } from "../vault/sealer.ts"
import { announce } from "./announce.ts"
import { type Appending, appendIn, seqs } from "./audit/append.ts"
import {
  type AuditEndRow,
  type AuditRow,
  type Database,
  durability,
  type HeadRow,
  type RecordRow,
  type UnfactedRow,
} from "./database.ts"
import { isPassed, type MoveTally, movingTally, readTally } from "./tally.ts"
import { sameKeys } from "./write-at-once.ts"

export type SealedRows = { readonly head: HeadRow; readonly record: RecordRow }

/**
 * Adds sealed rows in one transaction, all or none, and with them the entries of the audit log that tell of it.
 * Throws when an id exists. False, with nothing written, when `blocks`, which have none of the ids, are no longer those
 * that there are, or another page wrote a later stamp.
 */
export const addRows = async (
  database: Database,
  sealer: Sealer,
  rows: readonly SealedRows[],
  {
    stamp,
    blocks,
    appending,
    unfacted,
  }: {
    readonly stamp: string
    readonly blocks: readonly string[]
    readonly appending: Appending | null
    readonly unfacted: readonly UnfactedRow[]
  },
): Promise<boolean> => {
  const { dexie, heads, records, meta } = database
  const moves = rows.map(({ record }) => ({ id: record.id, before: null, after: record.stamp }))
  const moveTally = movingTally(sealer, moves, stamp)
  const more = [...(appending ? [database.audit] : []), ...(unfacted.length > 0 ? [database.unfacted] : [])]
  const tables = [heads, records, meta, database.blocks, ...more]
  const added = await dexie.transaction("rw", tables, async () => {
    if (!sameKeys(await database.blocks.toCollection().primaryKeys(), blocks)) return false
    const tally = await readTally(database)
    if (isPassed(sealer, tally, stamp)) return false
    const link = appending ? await appendIn(database, appending, tally) : undefined
    const moved = moveTally(tally, !tally && (blocks.length > 0 || (await records.count()) > 0), link)
    if (moved) await meta.put(moved)
    await Promise.all([heads.bulkAdd(rows.map(row => row.head)), records.bulkAdd(rows.map(row => row.record))])
    if (unfacted.length > 0) await database.unfacted.bulkPut([...unfacted])
    return true
  })
  if (added) appending?.kept()
  return added
}

/**
 * Puts a sealed record in place of the one stamped `before`; with a head, that too; with entries of the audit log, those.
 * False, with nothing written, when another is there by now, or another page wrote a later stamp. Every tap of a session comes through here. A transaction of
 * Dexie's own takes twice as long as one of the browser's, so this is the one place that goes beneath it, and tells the
 * live queries itself.
 */
export const replaceRows = async (
  database: Database,
  { head, record }: { readonly head: HeadRow | null; readonly record: RecordRow },
  before: string,
  moveTally: MoveTally,
  appending: Appending | null,
  unfacted: readonly UnfactedRow[],
): Promise<boolean> => {
  const { dexie } = database
  const { id } = record
  if (!dexie.isOpen()) await dexie.open()
  const tables = [
    "records",
    "meta",
    ...(head ? ["heads"] : []),
    ...(appending ? ["audit"] : []),
    ...(unfacted.length > 0 ? ["unfacted"] : []),
  ]
  const transaction = dexie.backendDB().transaction(tables, "readwrite", { durability })
  const [records, meta] = [transaction.objectStore("records"), transaction.objectStore("meta")]
  const heads = head && transaction.objectStore("heads")
  const audit = appending && transaction.objectStore("audit")
  const replaced = await new Promise<{ readonly heads: readonly HeadRow[] } | null>((resolve, reject) => {
    let done: { readonly heads: readonly HeadRow[] } | null = null
    transaction.oncomplete = () => resolve(done)
    transaction.onabort = () => reject(transaction.error ?? new Error("A write was broken off"))
    const headBefore: IDBRequest<HeadRow | undefined> | null = heads?.get(id) ?? null
    const end: IDBRequest<AuditEndRow | undefined> | null = audit && meta.get("audit")
    const last = audit?.openCursor(seqs(), "prev")
    const tally = meta.get("tally")

    const prepare = () => {
      const lastEntry: AuditRow | undefined = last?.result?.value
      const log = appending?.rowsAfter({ end: end?.result, last: lastEntry, tally: tally.result })
      return { log, moved: moveTally(tally.result, tally.result === undefined, log?.end?.link) }
    }
    const write = ({ log, moved }: ReturnType<typeof prepare>) => {
      if (moved) meta.put(moved)
      if (log?.end) meta.put(log.end)
      for (const row of log?.rows ?? []) audit?.add(row)
      records.put(record)
      if (head) heads?.put(head)
      for (const mark of unfacted) transaction.objectStore("unfacted").put(mark)
      done = { heads: [headBefore?.result, head].flatMap(row => row ?? []) }
      transaction.commit()
    }
    const orBreakOff = (step: () => void) => () => {
      try {
        step()
      } catch (error) {
        reject(error)
        transaction.abort()
      }
    }
    // Requests are answered in the order they were made: by now all are. Whoever changes a record after `before` moves
    // `last` beyond it, and the record changed last is never folded: then its row need not be read to know its stamp.
    tally.onsuccess = orBreakOff(() => {
      const prepared = prepare()
      if (prepared.moved && tally.result && record.stamp <= tally.result.last) return
      if (prepared.moved && tally.result?.last === before) return write(prepared)
      const current: IDBRequest<RecordRow | undefined> = records.get(id)
      current.onsuccess = orBreakOff(() => {
        if (current.result?.stamp === before) write(prepared)
      })
    })
  })
  if (replaced) announce(database, id, [before, record.stamp], replaced.heads, unfacted.length > 0)
  if (replaced) appending?.kept()
  return replaced !== null
}
