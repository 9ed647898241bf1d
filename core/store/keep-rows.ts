import type { Sealer } from "../vault/sealer.ts"
import { announce } from "./announce.ts"
import { type Database, durability, type HeadRow, type RecordRow } from "./database.ts"
import { movingTally, readTally } from "./tally.ts"

export type SealedRows = { readonly head: HeadRow; readonly record: RecordRow }

/** Adds sealed rows in one transaction, all or none. Throws when an id exists. */
export const addRows = async (database: Database, sealer: Sealer, rows: readonly SealedRows[], stamp: string) => {
  const { dexie, heads, records, meta } = database
  const moves = rows.map(({ head }) => ({ id: head.id, before: null, after: head.stamp }))
  const moveTally = movingTally(sealer, moves, stamp)
  await dexie.transaction("rw", heads, records, meta, async () => {
    const tally = await readTally(database)
    const moved = moveTally(tally, !tally && (await heads.count()) > 0)
    if (moved) await meta.put(moved)
    await Promise.all([heads.bulkAdd(rows.map(row => row.head)), records.bulkAdd(rows.map(row => row.record))])
  })
}

/**
 * Puts sealed rows in place of the ones stamped `before`. False, with nothing written, when those are there no more.
 * Every tap of a session comes through here. A transaction of Dexie's own over three tables takes twice as long as one of
 * the browser's, so this is the one place that goes beneath it, and tells the live queries itself.
 */
export const replaceRows = async (database: Database, sealer: Sealer, { head, record }: SealedRows, before: string) => {
  const { dexie } = database
  const moveTally = movingTally(sealer, [{ id: head.id, before, after: head.stamp }], head.stamp)
  if (!dexie.isOpen()) await dexie.open()
  const transaction = dexie.backendDB().transaction(["heads", "records", "meta"], "readwrite", { durability })
  const [heads, records, meta] = [
    transaction.objectStore("heads"),
    transaction.objectStore("records"),
    transaction.objectStore("meta"),
  ]
  const replaced = await new Promise<HeadRow | null>((resolve, reject) => {
    let found: HeadRow | null = null
    transaction.oncomplete = () => resolve(found)
    transaction.onabort = () => reject(transaction.error ?? new Error("A write was broken off"))
    const current: IDBRequest<HeadRow | undefined> = heads.get(head.id)
    const tally = meta.get("tally")
    // Requests are answered in the order they were made: by now both are.
    tally.onsuccess = () => {
      try {
        if (current.result?.stamp !== before) return
        const moved = moveTally(tally.result, tally.result === undefined)
        if (moved) meta.put(moved)
        heads.put(head)
        records.put(record)
        found = current.result
        transaction.commit()
      } catch (error) {
        reject(error)
        transaction.abort()
      }
    }
  })
  if (replaced) announce(database, replaced, head)
  return replaced !== null
}
