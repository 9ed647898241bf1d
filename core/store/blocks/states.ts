import type { RecordFailure } from "../../base/failure.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { Sealer } from "../../vault/sealer.ts"
import type { Database } from "../database.ts"
import type { ColdRecord, Entry } from "./cold-record.ts"
import type { Found } from "./cold-view.ts"
import { viewOf } from "./moment.ts"
import { openBodies, recordsIn } from "./open-block.ts"
import { openRows } from "./open-rows.ts"

/** The state of a record that counts, and where it lies. */
export type Lying = { readonly record: ColdRecord; readonly hot: boolean; readonly over: boolean }

export type States = {
  readonly byId: ReadonlyMap<string, Lying>
  /** The stamps of the rows of those that are there, null where one has none: what a write must find again. */
  readonly rows: ReadonlyMap<string, string | null>
  readonly blocks: readonly string[]
}

/** Records out of blocks, each block's bodies opened once. Null: a block is gone by now. */
const openFound = async (
  database: Database,
  sealer: Sealer,
  found: readonly Found[],
): Promise<Result<readonly ColdRecord[], RecordFailure> | null> => {
  const byBlock = new Map<string, Entry[]>()
  for (const { entry, block } of found) byBlock.set(block, [...(byBlock.get(block) ?? []), entry])
  const records: ColdRecord[] = []
  for (const [block, entries] of byBlock) {
    const row = await database.blockBodies.get(block)
    if (!row && !(await database.blocks.get(block))) return null
    const bodies = row ? await openBodies(sealer, row) : null
    if (!bodies?.ok) return fail({ type: "Tampered", ids: entries.map(({ id }) => id) })
    records.push(...recordsIn(bodies.value, entries))
  }
  return ok(records)
}

/** Those of these records that are there, opened. Null: a block is gone by now; ask again. */
export const openStates = async (
  database: Database,
  sealer: Sealer,
  ids: readonly string[],
): Promise<Result<States, RecordFailure> | null> => {
  const { dexie, heads, records, blocks } = database
  const read = await dexie.transaction("r", heads, records, blocks, async () => {
    const [keys, blockRows] = await Promise.all([records.toCollection().primaryKeys(), blocks.toArray()])
    const there = new Set<string>(keys)
    const hot = ids.filter(id => there.has(id))
    const [headRows, rows] = await Promise.all([heads.bulkGet(hot), records.bulkGet(hot)])
    return { headRows, rows, blockRows }
  })
  const view = await viewOf(sealer, { blocks: read.blockRows })
  if (!view.ok) return view

  const byId = new Map<string, Lying>()
  const rows = new Map<string, string | null>()
  for (const [i, row] of read.rows.entries()) {
    if (!row) continue
    const head = read.headRows[i]
    const opened = await openRows(sealer, head, row)
    if (!opened.ok) return opened
    byId.set(row.id, { record: opened.value, hot: true, over: head?.over !== undefined })
    rows.set(row.id, row.stamp)
  }
  const cold = ids.flatMap(id => (byId.has(id) ? [] : (view.value.find(id) ?? [])))
  const opened = await openFound(database, sealer, cold)
  if (!opened?.ok) return opened
  for (const record of opened.value) {
    byId.set(record.id, { record, hot: false, over: false })
    rows.set(record.id, null)
  }
  return ok({ byId, rows, blocks: read.blockRows.map(({ id }) => id) })
}
