import type { RecordFailure } from "../../base/failure.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { Sealer } from "../../vault/sealer.ts"
import type { Database } from "../database.ts"
import type { Cold } from "./cold.ts"
import type { ColdRecord, Entry } from "./cold-record.ts"
import type { Found } from "./cold-view.ts"
import { recordsIn } from "./open-block.ts"
import { openRows } from "./open-rows.ts"

/** The state of a record that counts, and where it lies. `over`: in rows, with an older state in a block. */
export type Lying = { readonly record: ColdRecord; readonly hot: boolean; readonly over: boolean }

export type States = {
  /** Those that are there otherwise than they come, opened. */
  readonly byId: ReadonlyMap<string, Lying>
  /** Those that are there as they come. */
  readonly same: ReadonlySet<string>
  /** The stamps of the rows of those in `byId`, null where one has none: what a write must find again. */
  readonly rows: ReadonlyMap<string, string | null>
  readonly blocks: readonly string[]
}

type Where = { readonly database: Database; readonly cold: Cold }

/** Where these records lie: the rows of those that have some, and the blocks that there are. */
const read = ({ dexie, heads, records, blocks }: Database, ids: Iterable<string>) =>
  dexie.transaction("r", heads, records, blocks, async () => {
    const [keys, blockKeys] = await Promise.all([
      records.toCollection().primaryKeys(),
      blocks.toCollection().primaryKeys(),
    ])
    const there = new Set<string>(keys)
    const hot = [...ids].filter(id => there.has(id))
    const [headRows, rows] = await Promise.all([heads.bulkGet(hot), records.bulkGet(hot)])
    return { headRows, rows, blockKeys }
  })

/** Out of their blocks, each block's bodies opened once. Null: a block is gone by now. */
const openFound = async (
  cold: Cold,
  sealer: Sealer,
  found: readonly Found[],
): Promise<Result<readonly ColdRecord[], RecordFailure> | null> => {
  const byBlock = new Map<string, Entry[]>()
  for (const { entry, block } of found) {
    const those = byBlock.get(block)
    if (those) those.push(entry)
    else byBlock.set(block, [entry])
  }
  const records: ColdRecord[] = []
  for (const [block, entries] of byBlock) {
    const bodies = await cold.bodies(sealer, block)
    if (!bodies) return null
    if (!bodies.ok) return fail({ type: "Tampered", ids: entries.map(({ id }) => id) })
    records.push(...recordsIn(bodies.value, entries))
  }
  return ok(records)
}

/** What is there of records that come with these stamps. Null: a block is gone by now; ask again. */
export const openStates = async (
  { database, cold }: Where,
  sealer: Sealer,
  coming: ReadonlyMap<string, string>,
): Promise<Result<States, RecordFailure> | null> => {
  const { headRows, rows: found, blockKeys } = await read(database, coming.keys())
  const view = blockKeys.length > 0 ? await cold.view(sealer, blockKeys) : null
  if (blockKeys.length > 0 && !view?.ok) return view

  const [byId, rows, same] = [new Map<string, Lying>(), new Map<string, string | null>(), new Set<string>()]
  const inRows = new Set<string>()
  for (const [i, row] of found.entries()) {
    if (!row) continue
    inRows.add(row.id)
    if (coming.get(row.id) === row.stamp) {
      same.add(row.id)
      continue
    }
    const head = headRows[i]
    const opened = await openRows(sealer, head, row)
    if (!opened.ok) return opened
    byId.set(row.id, { record: opened.value, hot: true, over: head?.over !== undefined })
    rows.set(row.id, row.stamp)
  }
  const other: Found[] = []
  for (const [id, stamp] of coming) {
    const lying = inRows.has(id) || !view?.ok ? undefined : view.value.find(id)
    if (lying?.entry.stamp === stamp) same.add(id)
    else if (lying) other.push(lying)
  }
  const opened = await openFound(cold, sealer, other)
  if (!opened?.ok) return opened
  for (const record of opened.value) {
    byId.set(record.id, { record, hot: false, over: false })
    rows.set(record.id, null)
  }
  return ok({ byId, same, rows, blocks: blockKeys })
}
