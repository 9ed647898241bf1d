import type { RecordFailure } from "../../base/failure.ts"
import { ok, type Result } from "../../base/result.ts"
import type { Sealer } from "../../vault/sealer.ts"
import type { BlockRow } from "../database.ts"
import type { Entry } from "./cold-record.ts"
import { openWholeIndex } from "./open-block.ts"
import type { Kept } from "./rewrite.ts"

/** `rest`: what else lies among its bodies. */
export type Index = readonly [block: string, entries: readonly Entry[], rest: readonly string[]]

export const openIndexes = async (
  sealer: Sealer,
  blocks: readonly BlockRow[],
): Promise<Result<readonly Index[], RecordFailure>> => {
  const indexes: Index[] = []
  for (const row of blocks) {
    const index = await openWholeIndex(sealer, row)
    if (!index.ok) return index
    indexes.push([row.id, index.value.entries, index.value.rest])
  }
  return ok(indexes)
}

/** Each block with anything of one of these records, also what counts no more, and the entries that are to stay. */
export const blocksWithout = (indexes: readonly Index[], ids: ReadonlySet<string>): readonly Kept[] =>
  indexes
    .filter(([, entries, rest]) => entries.some(({ id }) => ids.has(id)) || rest.some(id => ids.has(id)))
    .map(([block, entries]) => ({ block, entries: entries.filter(({ id }) => !ids.has(id)) }))
