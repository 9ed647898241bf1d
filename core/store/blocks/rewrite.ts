import type { Tampered } from "../../base/failure.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { Sealer } from "../../vault/sealer.ts"
import type { Database } from "../database.ts"
import type { ColdRecord, Entry } from "./cold-record.ts"
import { openBodies, recordsIn } from "./open-block.ts"
import { type SealedBlock, sealBlocks } from "./seal-block.ts"

/** A block and what of it is to stay. */
export type Kept = { readonly block: string; readonly entries: readonly Entry[] }

/**
 * Blocks in the place of others, of which only some entries stay. A failure names the records that do not open; null: one
 * of the blocks is gone by now.
 */
export const sealKept = async (
  database: Database,
  sealer: Sealer,
  all: readonly Kept[],
): Promise<Result<readonly SealedBlock[], Tampered> | null> => {
  const records: ColdRecord[] = []
  for (const { block, entries } of all) {
    if (entries.length === 0) continue
    const row = await database.blockBodies.get(block)
    if (!row && !(await database.blocks.get(block))) return null
    const bodies = row ? await openBodies(sealer, row) : null
    if (!bodies?.ok) return fail({ type: "Tampered", ids: entries.map(({ id }) => id) })
    records.push(...recordsIn(bodies.value, entries))
  }
  return ok(await sealBlocks(sealer, records))
}
