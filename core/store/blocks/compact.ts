import type { Sealer } from "../../vault/sealer.ts"
import type { Database } from "../database.ts"
import { writeAtOnce } from "../write-at-once.ts"
import { coldView } from "./cold-view.ts"
import { openIndex } from "./open-block.ts"
import { type Kept, sealKept } from "./rewrite.ts"

/** As many blocks as are opened and written anew at once. */
const atOnce = 8

/** Blocks most of whose entries count no more, with those that do. Blocks that do not open are left alone. */
const mostlyPassed = async (database: Database, sealer: Sealer) => {
  const { dexie, records, blocks } = database
  const [hotIds, rows] = await dexie.transaction("r", records, blocks, () =>
    Promise.all([records.toCollection().primaryKeys(), blocks.toArray()]),
  )
  const opened = await Promise.all(rows.map(async row => [row.id, await openIndex(sealer, row)] as const))
  const indexes = opened.flatMap(([id, index]) => (index.ok ? [[id, index.value] as const] : []))
  const hot = new Set<string>(hotIds)
  const view = coldView(indexes)
  const passed = indexes
    .map(([block, entries]): Kept & { readonly of: number } => ({
      block,
      of: entries.length,
      entries: entries.filter(({ id }) => !hot.has(id) && view.find(id)?.block === block),
    }))
    .filter(({ entries, of }) => entries.length * 2 < of)
  return { passed, keys: rows.map(({ id }) => id) }
}

/** Writes such blocks anew, together. Answers how many; none when something else changed blocks meanwhile. */
export const compact = async (database: Database, sealer: Sealer): Promise<number> => {
  const { passed, keys } = await mostlyPassed(database, sealer)
  const some = passed.slice(0, atOnce)
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
