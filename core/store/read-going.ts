import type { Tampered } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Sealer } from "../vault/sealer.ts"
import type { Cold } from "./blocks/cold.ts"
import type { Entry } from "./blocks/cold-record.ts"
import { bodyAt } from "./blocks/open-block.ts"
import type { Database } from "./database.ts"
import { type GoingRecord, going, openRowsOf } from "./whole-vault.ts"

type Where = { readonly database: Database; readonly cold: Cold }
type Some = Result<readonly GoingRecord[], Tampered>

const rowsAtOnce = 256
const mostAttempts = 20

/** Which of these have rows now, and the blocks where the others may be. */
const look = ({ dexie, records, blocks }: Database, ids: ReadonlySet<string>) =>
  dexie.transaction("r", records, blocks, async () => {
    const [keys, blockKeys] = await Promise.all([
      records.toCollection().primaryKeys(),
      blocks.toCollection().primaryKeys(),
    ])
    return { hot: keys.filter(id => ids.has(id)), blockKeys }
  })

/** What is read is taken out of `left`. A row that was folded since it was looked for is left. */
const readRows = async function* (
  { records }: Database,
  sealer: Sealer,
  hot: readonly string[],
  left: Set<string>,
): AsyncGenerator<Some> {
  for (let from = 0; from < hot.length; from += rowsAtOnce) {
    const rows = (await records.bulkGet(hot.slice(from, from + rowsAtOnce))).flatMap(row => row ?? [])
    const opened = await openRowsOf(sealer, rows)
    for (const { id } of rows) left.delete(id)
    yield opened
    if (!opened.ok) return
  }
}

/** Block by block. What lies in a block that is gone by now is left. Answers whether there is anything to be read again. */
const readBlocks = async function* (
  cold: Cold,
  sealer: Sealer,
  keys: readonly string[],
  left: Set<string>,
): AsyncGenerator<Some, boolean> {
  const view = await cold.view(sealer, keys)
  if (!view) return true
  if (!view.ok) {
    yield view
    return false
  }
  const byBlock = new Map<string, Entry[]>()
  for (const id of left) {
    const found = view.value.find(id)
    if (found) byBlock.set(found.block, [...(byBlock.get(found.block) ?? []), found.entry])
  }
  for (const [block, entries] of byBlock) {
    const bodies = await cold.bodies(sealer, block)
    if (!bodies) return true
    if (!bodies.ok) {
      yield fail({ type: "Tampered", ids: entries.map(({ id }) => id) })
      return false
    }
    yield ok(entries.map(entry => going(entry, bodyAt(bodies.value, entry))))
    for (const { id } of entries) left.delete(id)
  }
  return false
}

/**
 * These records as they go out, some hundreds at a time, in no order, each once, in a state it had after this was asked.
 * Those that are not there are left out. Ends with the first that does not open.
 */
export const readGoing = async function* (
  { database, cold }: Where,
  sealer: Sealer,
  ids: Iterable<string>,
): AsyncGenerator<Some> {
  const left = new Set(ids)
  for (let tries = 0; tries < mostAttempts; tries++) {
    const { hot, blockKeys } = await look(database, left)
    for await (const some of readRows(database, sealer, hot, left)) {
      yield some
      if (!some.ok) return
    }
    const missed = hot.some(id => left.has(id))
    const gone = blockKeys.length > 0 && (yield* readBlocks(cold, sealer, blockKeys, left))
    if (!gone && !missed) return
  }
  throw new Error(`Records moved while they were read, ${mostAttempts} times`)
}
