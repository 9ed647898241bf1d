import type { Tampered } from "../../base/failure.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { Sealer } from "../../vault/sealer.ts"
import type { BlockBodyRow, BlockRow, Database, HeadRow, RecordRow, TallyRow } from "../database.ts"
import { readTally } from "../tally.ts"
import type { ColdRecord, Entry } from "./cold-record.ts"
import { type ColdView, coldView } from "./cold-view.ts"
import { openBodies, openIndex, recordsIn } from "./open-block.ts"
import { openRows } from "./open-rows.ts"

/** Every record of a vault as it lay on disk at one moment, sealed. */
export type Moment = {
  readonly heads: ReadonlyMap<string, HeadRow>
  readonly records: readonly RecordRow[]
  readonly blocks: readonly BlockRow[]
  readonly bodies: ReadonlyMap<string, BlockBodyRow>
  readonly tally: TallyRow | undefined
}

/** In one transaction: whoever writes meanwhile does not disturb what is read. */
export const readMoment = async (database: Database): Promise<Moment> => {
  const { dexie, heads, records, blocks, blockBodies, meta } = database
  const [headRows, rows, indexes, bodies, tally] = await dexie.transaction(
    "r",
    [heads, records, blocks, blockBodies, meta],
    () =>
      Promise.all([heads.toArray(), records.toArray(), blocks.toArray(), blockBodies.toArray(), readTally(database)]),
  )
  const byId = <Row extends { readonly id: string }>(all: readonly Row[]) => new Map(all.map(row => [row.id, row]))
  return { heads: byId(headRows), records: rows, blocks: indexes, bodies: byId(bodies), tally }
}

/** What the blocks of a moment hold together. A failure names the blocks whose index does not open. */
export const viewOf = async (
  sealer: Sealer,
  { blocks }: Pick<Moment, "blocks">,
): Promise<Result<ColdView, Tampered>> => {
  const opened = await Promise.all(blocks.map(async row => ({ id: row.id, index: await openIndex(sealer, row) })))
  const tampered = opened.flatMap(({ index }) => (index.ok ? [] : index.error.ids))
  if (tampered.length > 0) return fail({ type: "Tampered", ids: tampered })
  return ok(coldView(opened.flatMap(({ id, index }) => (index.ok ? [[id, index.value] as const] : []))))
}

const openedAtOnce = 256

/**
 * All records of a moment that count, tombstones too, some hundreds at a time: from blocks as their bytes are, from rows
 * opened. Ends with the first failure, which names what does not open.
 */
export const recordsOf = async function* (
  sealer: Sealer,
  moment: Moment,
): AsyncGenerator<Result<readonly ColdRecord[], Tampered>> {
  const { heads, records, bodies } = moment
  for (let from = 0; from < records.length; from += openedAtOnce) {
    const opened = await Promise.all(
      records.slice(from, from + openedAtOnce).map(row => openRows(sealer, heads.get(row.id), row)),
    )
    const tampered = opened.flatMap(one => (one.ok ? [] : one.error.ids))
    if (tampered.length > 0) return yield fail({ type: "Tampered", ids: tampered })
    yield ok(opened.flatMap(one => (one.ok ? [one.value] : [])))
  }

  const view = await viewOf(sealer, moment)
  if (!view.ok) return yield view
  const hot = new Set(records.map(({ id }) => id))
  const byBlock = new Map<string, Entry[]>()
  for (const { entry, block } of view.value.all()) {
    if (hot.has(entry.id)) continue
    const there = byBlock.get(block) ?? []
    there.push(entry)
    byBlock.set(block, there)
  }
  for (const [block, entries] of byBlock) {
    const row = bodies.get(block)
    const opened = row ? await openBodies(sealer, row) : null
    if (!opened?.ok) return yield fail({ type: "Tampered", ids: entries.map(({ id }) => id) })
    yield ok(recordsIn(opened.value, entries))
  }
}
