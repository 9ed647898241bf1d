import type { Sealer } from "../vault/sealer.ts"
import type { Appending } from "./audit/append.ts"
import { countsOf } from "./cold-counts.ts"
import type { Database, UnfactedRow } from "./database.ts"
import type { Loaded } from "./loaded.ts"
import type { SealedChange } from "./seal-rows.ts"
import { writeAtOnce } from "./write-at-once.ts"

/**
 * Writes the rows of a record that lay in a block, which stays as it is. False, with nothing written, when the record has
 * rows by now or `blocks`, which it was read from, are no longer the ones there are.
 */
export const thawRows = (
  database: Database,
  sealer: Sealer,
  { head, record }: Pick<SealedChange<unknown, unknown>, "head" | "record">,
  before: Pick<Loaded<unknown>, "stamp" | "removed">,
  blocks: readonly string[],
  appending: Appending | null,
  unfacted: readonly UnfactedRow[],
): Promise<boolean> => {
  const { id, kind, stamp } = record
  return writeAtOnce(database, sealer, {
    found: new Map([[id, null]]),
    foundBlocks: blocks,
    put: { heads: head ? [head] : [], records: [record] },
    moves: [{ id, before: before.stamp, after: stamp }],
    cold: countsOf([{ kind, ...(before.removed && { removed: 1 }) }], -1),
    stamp,
    appending,
    marks: unfacted.length > 0 ? { unfacted } : null,
  })
}
