import type { Unlocked } from "../vault/sealer.ts"
import type { Cold } from "./blocks/cold.ts"
import type { Database } from "./database.ts"
import { untilThere } from "./read-records.ts"

type Deps = { readonly database: Database; readonly unlocked: Unlocked; readonly cold: Cold }

/**
 * Ids of all that someone owns of one kind, in rows and in blocks, the removed as well. While locked, or when a block does
 * not open, only those in rows: whatever is done with them next answers why.
 */
export const ownedIds = (
  { database, unlocked, cold }: Deps,
  kind: string,
  owner: string,
): Promise<readonly string[]> => {
  const { dexie, heads, blocks } = database
  return untilThere(async () => {
    const [rows, over, keys] = await dexie.transaction("r", heads, blocks, () =>
      Promise.all([
        heads.where("[kind+owner+at]").between([kind, owner, ""], [kind, owner, "\uffff"], true, true).primaryKeys(),
        heads.where("over").equals(kind).primaryKeys(),
        blocks.toCollection().primaryKeys(),
      ]),
    )
    const sealer = unlocked.sealer()
    if (!sealer || keys.length === 0) return rows
    const view = await cold.view(sealer, keys)
    if (view === null) return null
    if (!view.ok) return rows
    const elsewhere = new Set<string>(over)
    const found = [...view.value.all()].map(({ entry }) => entry)
    return [
      ...rows,
      ...found.filter(one => one.kind === kind && one.owner === owner && !elsewhere.has(one.id)).map(({ id }) => id),
    ]
  })
}
