import type { RecordFailure, Tampered } from "../../base/failure.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { Sealer } from "../../vault/sealer.ts"
import type { ColdRecord } from "./cold-record.ts"
import { type ColdView, coldView, type Found } from "./cold-view.ts"
import { bodiesAreWhole, openBodies, openIndex, recordsIn } from "./open-block.ts"
import type { SealedBlock } from "./seal-block.ts"

/** What blocks that come hold together. */
export const openComing = async (
  sealer: Sealer,
  blocks: readonly SealedBlock[],
): Promise<Result<ColdView, Tampered>> => {
  const indexes = []
  for (const { block } of blocks) {
    const index = await openIndex(sealer, block)
    if (!index.ok) return index
    indexes.push([block.id, index.value] as const)
  }
  return ok(coldView(indexes))
}

/** Looks whether all bodies are whole, and opens the records `wanted` names. */
export const openWanted = async (
  sealer: Sealer,
  blocks: readonly SealedBlock[],
  coming: readonly Found[],
  wanted: ReadonlySet<string>,
): Promise<Result<ReadonlyMap<string, ColdRecord>, RecordFailure>> => {
  const records = new Map<string, ColdRecord>()
  for (const { body } of blocks) {
    const entries = coming.flatMap(({ entry, block }) => (block === body.id && wanted.has(entry.id) ? [entry] : []))
    if (entries.length === 0) {
      if (!(await bodiesAreWhole(sealer, body))) return fail({ type: "Tampered", ids: [body.id] })
      continue
    }
    const opened = await openBodies(sealer, body)
    if (!opened.ok) return opened
    // A copy, so that the rest of the block need not be kept.
    for (const one of recordsIn(opened.value, entries)) records.set(one.id, { ...one, body: one.body.slice() })
  }
  return ok(records)
}
