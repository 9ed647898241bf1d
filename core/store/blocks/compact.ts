import type { Sealer } from "../../vault/sealer.ts"
import type { Database } from "../database.ts"
import { writeAtOnce } from "../write-at-once.ts"
import type { Entry } from "./cold-record.ts"
import { coldView } from "./cold-view.ts"
import { openIndex } from "./open-block.ts"
import { type Kept, sealKept } from "./rewrite.ts"

/** As many blocks as are opened and written anew at once. */
const atOnce = 8

/** A quarter of what a block holds, and of its bytes: what came in one export, from one device on one day. */
const isSmall = (entries: readonly Entry[]) =>
  entries.length < 64 && entries.reduce((bytes, { length }) => bytes + length, 0) < 1 << 18

/**
 * Blocks most of whose entries count no more, with those that do; and small ones, once there are enough of them. Blocks that
 * do not open are left alone.
 */
const worthWritingAnew = async (database: Database, sealer: Sealer) => {
  const { dexie, records, blocks } = database
  const [hotIds, rows] = await dexie.transaction("r", records, blocks, () =>
    Promise.all([records.toCollection().primaryKeys(), blocks.toArray()]),
  )
  const opened = await Promise.all(rows.map(async row => [row.id, await openIndex(sealer, row)] as const))
  const indexes = opened.flatMap(([id, index]) => (index.ok ? [[id, index.value] as const] : []))
  const hot = new Set<string>(hotIds)
  const view = coldView(indexes)
  const all = indexes.map(([block, entries]): Kept & { readonly of: number } => ({
    block,
    of: entries.length,
    entries: entries.filter(({ id }) => !hot.has(id) && view.find(id)?.block === block),
  }))
  const passed = all.filter(({ entries, of }) => entries.length * 2 < of)
  const few = all.filter(({ entries, of }) => entries.length * 2 >= of && isSmall(entries))
  return { some: [...passed, ...(few.length < atOnce ? [] : few)].slice(0, atOnce), keys: rows.map(({ id }) => id) }
}

/** Writes such blocks anew, some together. Answers how many; none when something else changed blocks meanwhile. */
export const compact = async (database: Database, sealer: Sealer): Promise<number> => {
  const { some, keys } = await worthWritingAnew(database, sealer)
  if (some.length === 0) return 0
  const sealed = await sealKept(database, sealer, some)
  if (!sealed?.ok) return 0
  const written = await writeAtOnce(database, sealer, {
    found: new Map(),
    foundBlocks: keys,
    put: { blocks: sealed.value.map(({ block }) => block), bodies: sealed.value.map(({ body }) => body) },
    remove: { blocks: some.map(({ block }) => block) },
    moves: [],
    stamp: "",
    marks: null,
  })
  return written ? some.length : 0
}
