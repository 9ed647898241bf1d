import type { RecordFailure } from "../../base/failure.ts"
import { ok, type Result } from "../../base/result.ts"
import type { Sealer } from "../../vault/sealer.ts"
import type { BlockRow } from "../database.ts"
import type { Entry } from "./cold-record.ts"
import { openIndex } from "./open-block.ts"
import type { Kept } from "./rewrite.ts"

export type Index = readonly [block: string, entries: readonly Entry[]]

export const openIndexes = async (
  sealer: Sealer,
  blocks: readonly BlockRow[],
): Promise<Result<readonly Index[], RecordFailure>> => {
  const indexes: Index[] = []
  for (const row of blocks) {
    const index = await openIndex(sealer, row)
    if (!index.ok) return index
    indexes.push([row.id, index.value])
  }
  return ok(indexes)
}

/** Each block with an entry of one of these records, also one that counts no more, and the entries that are to stay. */
export const blocksWithout = (indexes: readonly Index[], ids: ReadonlySet<string>): readonly Kept[] =>
  indexes
    .filter(([, entries]) => entries.some(({ id }) => ids.has(id)))
    .map(([block, entries]) => ({ block, entries: entries.filter(({ id }) => !ids.has(id)) }))
