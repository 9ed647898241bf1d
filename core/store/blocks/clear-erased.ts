import type { RecordFailure } from "../../base/failure.ts"
import { ok, type Result } from "../../base/result.ts"
import type { Sealer } from "../../vault/sealer.ts"
import type { Database } from "../database.ts"
import { sealKept } from "./rewrite.ts"
import type { SealedBlock } from "./seal-block.ts"
import { blocksWithout, openIndexes } from "./without.ts"

/** Blocks to put in the place of others. */
export type Cleared = { readonly put: readonly SealedBlock[]; readonly remove: readonly string[] }

/** Writes each block anew that has anything of these records, so that nothing of them is left. Null: others are there by now. */
export const clearErased = async (
  database: Database,
  sealer: Sealer,
  blocks: readonly string[],
  erased: ReadonlySet<string>,
): Promise<Result<Cleared, RecordFailure> | null> => {
  if (erased.size === 0) return ok({ put: [], remove: [] })
  const rows = await database.blocks.bulkGet([...blocks])
  const indexes = await openIndexes(
    sealer,
    rows.flatMap(row => row ?? []),
  )
  if (!indexes.ok) return indexes
  const kept = blocksWithout(indexes.value, erased)
  const sealed = await sealKept(database, sealer, kept)
  return sealed?.ok ? ok({ put: sealed.value, remove: kept.map(({ block }) => block) }) : sealed
}
