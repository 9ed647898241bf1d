import type { Sealer } from "../vault/sealer.ts"
import type { Database, HeadRow, RecordRow } from "./database.ts"
import { movingTally, readTally } from "./tally.ts"

export type SealedRows = { readonly head: HeadRow; readonly record: RecordRow }

/** Adds sealed rows in one transaction, all or none. Throws when an id exists. */
export const addRows = async (database: Database, sealer: Sealer, rows: readonly SealedRows[], stamp: string) => {
  const { dexie, heads, records, meta } = database
  const moves = rows.map(({ head }) => ({ id: head.id, before: null, after: head.stamp }))
  const moveTally = movingTally(sealer, moves, stamp)
  await dexie.transaction("rw", heads, records, meta, async () => {
    await moveTally(database, await readTally(database))
    await Promise.all([heads.bulkAdd(rows.map(row => row.head)), records.bulkAdd(rows.map(row => row.record))])
  })
}

/** Puts sealed rows in place of the ones stamped `before`. False, with nothing written, when those are there no more. */
export const replaceRows = (database: Database, sealer: Sealer, { head, record }: SealedRows, before: string) => {
  const { dexie, heads, records, meta } = database
  const moveTally = movingTally(sealer, [{ id: head.id, before, after: head.stamp }], head.stamp)
  return dexie.transaction("rw", heads, records, meta, async () => {
    const [current, tally] = await Promise.all([heads.get(head.id), readTally(database)])
    if (current?.stamp !== before) return false
    await Promise.all([moveTally(database, tally), heads.put(head), records.put(record)])
    return true
  })
}
