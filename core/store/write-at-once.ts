import type { Sealer } from "../vault/sealer.ts"
import { type Appending, appendIn } from "./audit/append.ts"
import { type Counts, moveColdCounts } from "./cold-counts.ts"
import type { BlockBodyRow, BlockRow, Database, HeadRow, RecordRow } from "./database.ts"
import type { Marks } from "./facts/marks.ts"
import { isPassed, type Move, movingTally, readTally } from "./tally.ts"

/** A write that touches several records or blocks. It was prepared from what was read before, which must still lie there. */
export type Write = {
  /** The stamps of the rows it was prepared from, by record; null: there was no row. */
  readonly found: ReadonlyMap<string, string | null>
  /** The blocks there were, all of them; null when it does not matter. Blocks never change, so their ids say it all. */
  readonly foundBlocks: readonly string[] | null
  readonly put?: {
    readonly heads?: readonly HeadRow[]
    readonly records?: readonly RecordRow[]
    readonly blocks?: readonly BlockRow[]
    readonly bodies?: readonly BlockBodyRow[]
  }
  readonly remove?: { readonly rows?: readonly string[]; readonly blocks?: readonly string[] }
  /** What becomes of the records, wherever they lie. Folding moves none. */
  readonly moves: readonly Move[]
  /** What becomes of the number of records in blocks, by kind. */
  readonly cold?: Counts
  /** The largest stamp written; "" when nothing is stamped anew. */
  readonly stamp: string
  readonly appending?: Appending | null
  /** What it changes of what counting knows. */
  readonly marks: Marks | null
}

/** Blocks never change: the same ids are the same blocks. */
export const sameKeys = (a: readonly string[], b: readonly string[]) => {
  const there = new Set(b)
  return a.length === b.length && a.every(key => there.has(key))
}

/**
 * All or nothing. False, with nothing written, when something else lies there by now than what the write was made from, or
 * another page wrote a later stamp.
 */
export const writeAtOnce = async (database: Database, sealer: Sealer, write: Write): Promise<boolean> => {
  const { dexie, heads, records, meta, blocks, blockBodies, audit, facts, unfacted } = database
  const { found, foundBlocks, put = {}, remove = {}, moves, cold, stamp, appending, marks } = write
  const moveTally = moves.length > 0 || appending ? movingTally(sealer, moves, stamp) : null
  const ids = [...found.keys()]

  const isAsFound = async () => {
    const [rows, keys] = await Promise.all([
      records.bulkGet(ids),
      foundBlocks ? blocks.toCollection().primaryKeys() : null,
    ])
    const sameRows = rows.every((row, i) => (row?.stamp ?? null) === found.get(ids[i] ?? ""))
    return sameRows && (!foundBlocks || !keys || sameKeys(foundBlocks, keys))
  }

  const tables = [heads, records, meta, blocks, blockBodies, audit, ...(marks ? [facts, unfacted] : [])]
  const written = await dexie.transaction("rw", tables, async () => {
    if (!(await isAsFound())) return false
    if (moveTally) {
      const tally = await readTally(database)
      if (isPassed(sealer, tally, stamp)) return false
      const beside = !tally && (await records.count()) + (await blocks.count()) > 0
      const link = appending ? await appendIn(database, appending, tally) : undefined
      const moved = moveTally(tally, beside, link)
      if (moved) await meta.put(moved)
    }
    if (cold) await moveColdCounts(database, cold)
    await Promise.all([
      remove.rows && heads.bulkDelete([...remove.rows]),
      remove.rows && records.bulkDelete([...remove.rows]),
      remove.blocks && blocks.bulkDelete([...remove.blocks]),
      remove.blocks && blockBodies.bulkDelete([...remove.blocks]),
    ])
    await Promise.all([
      put.heads && heads.bulkPut([...put.heads]),
      put.records && records.bulkPut([...put.records]),
      put.blocks && blocks.bulkPut([...put.blocks]),
      put.bodies && blockBodies.bulkPut([...put.bodies]),
      marks && unfacted.bulkPut([...marks.unfacted]),
      marks?.factsGone && facts.bulkDelete([...marks.factsGone]),
    ])
    return true
  })
  if (written) appending?.kept()
  return written
}
