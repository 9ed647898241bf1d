import type { Sealer } from "../vault/sealer.ts"
import { announce } from "./announce.ts"
import { type Database, durability, type HeadRow, type RecordRow } from "./database.ts"
import { type MoveTally, movingTally, readTally } from "./tally.ts"

export type SealedRows = { readonly head: HeadRow; readonly record: RecordRow }

/** Adds sealed rows in one transaction, all or none. Throws when an id exists. */
export const addRows = async (database: Database, sealer: Sealer, rows: readonly SealedRows[], stamp: string) => {
  const { dexie, heads, records, meta } = database
  const moves = rows.map(({ record }) => ({ id: record.id, before: null, after: record.stamp }))
  const moveTally = movingTally(sealer, moves, stamp)
  await dexie.transaction("rw", heads, records, meta, async () => {
    const tally = await readTally(database)
    const moved = moveTally(tally, !tally && (await records.count()) > 0)
    if (moved) await meta.put(moved)
    await Promise.all([heads.bulkAdd(rows.map(row => row.head)), records.bulkAdd(rows.map(row => row.record))])
  })
}

/**
 * Puts a sealed record in place of the one stamped `before`; with a head, that too. False, with nothing written, when
 * another is there by now. Every tap of a session comes through here. A transaction of Dexie's own takes twice as long as
 * one of the browser's, so this is the one place that goes beneath it, and tells the live queries itself.
 */
export const replaceRows = async (
  database: Database,
  { head, record }: { readonly head: HeadRow | null; readonly record: RecordRow },
  before: string,
  moveTally: MoveTally,
): Promise<boolean> => {
  const { dexie } = database
  const { id } = record
  if (!dexie.isOpen()) await dexie.open()
  const tables = head ? ["records", "meta", "heads"] : ["records", "meta"]
  const transaction = dexie.backendDB().transaction(tables, "readwrite", { durability })
  const [records, meta] = [transaction.objectStore("records"), transaction.objectStore("meta")]
  const heads = head && transaction.objectStore("heads")
  const replaced = await new Promise<{ readonly heads: readonly HeadRow[] } | null>((resolve, reject) => {
    let done: { readonly heads: readonly HeadRow[] } | null = null
    transaction.oncomplete = () => resolve(done)
    transaction.onabort = () => reject(transaction.error ?? new Error("A write was broken off"))
    const current: IDBRequest<RecordRow | undefined> = records.get(id)
    const headBefore: IDBRequest<HeadRow | undefined> | null = heads?.get(id) ?? null
    const tally = meta.get("tally")
    // Requests are answered in the order they were made: by now all are.
    tally.onsuccess = () => {
      try {
        if (current.result?.stamp !== before) return
        const moved = moveTally(tally.result, tally.result === undefined)
        if (moved) meta.put(moved)
        records.put(record)
        if (head) heads?.put(head)
        done = { heads: [headBefore?.result, head].flatMap(row => row ?? []) }
        transaction.commit()
      } catch (error) {
        reject(error)
        transaction.abort()
      }
    }
  })
  if (replaced) announce(database, id, replaced.heads)
  return replaced !== null
}
