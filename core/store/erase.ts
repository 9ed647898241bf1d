import type { RecordFailure } from "../base/failure.ts"
import { ok, type Result } from "../base/result.ts"
import type { Sealer } from "../vault/sealer.ts"
import type { PrepareEntries } from "./audit/append.ts"
import { coldView } from "./blocks/cold-view.ts"
import { sealKept } from "./blocks/rewrite.ts"
import { blocksWithout, openIndexes } from "./blocks/without.ts"
import { countsOf } from "./cold-counts.ts"
import type { Database, HeadRow } from "./database.ts"
import { marksOfErasing } from "./facts/marks.ts"
import type { HybridClock } from "./hybrid-clock.ts"
import { catchUp } from "./open-clock.ts"
import { sealBody, sealHead } from "./record.ts"
import { stampedErased } from "./stamped.ts"
import { writeAtOnce } from "./write-at-once.ts"

type Deps = {
  readonly database: Database
  readonly clock: HybridClock | PromiseLike<HybridClock>
  readonly kind: { readonly kind: string; readonly version: number; readonly fact?: unknown }
  readonly audit: PrepareEntries
}

/** A record to be erased: the state that counts, in a row or in a block. */
type Target = Pick<HeadRow, "id" | "kind" | "owner" | "stamp" | "removed"> & { readonly hot: boolean }

const mostAttempts = 20

/** The rows of a record of which nothing is left. */
const sealErased = async (sealer: Sealer, { kind, version }: Deps["kind"], id: string, stamp: string) => {
  const row: Omit<HeadRow, "sealed"> = { id, kind, owner: "", at: "", version, stamp, removed: 1 }
  const body = { ...stampedErased(stamp), head: stamp }
  const [head, record] = await Promise.all([sealHead(sealer, row, null), sealBody(sealer, row, body)])
  return { head, record }
}

/** Takes the content of records away for good: `Collection.erase`. */
export const createErase = ({ database, clock, kind, audit }: Deps) => {
  const { dexie, heads, records, blocks } = database

  const read = (ids: readonly string[]) =>
    dexie.transaction("r", heads, records, blocks, () =>
      Promise.all([heads.bulkGet([...ids]), records.bulkGet([...ids]), blocks.toArray()]),
    )

  const tryOnce = async (sealer: Sealer, ids: readonly string[]): Promise<Result<null, RecordFailure> | null> => {
    const hybrid = await clock
    const [headRows, rows, blockRows] = await read(ids)
    const indexes = await openIndexes(sealer, blockRows)
    if (!indexes.ok) return indexes
    const view = coldView(indexes.value.map(([block, entries]) => [block, entries]))
    const targets = ids.flatMap((id, i): readonly Target[] => {
      const row = rows[i]
      if (row) return [{ ...row, owner: headRows[i]?.owner ?? "", hot: true }]
      const entry = view.find(id)?.entry
      return entry ? [{ ...entry, hot: false }] : []
    })
    const ours = targets.filter(target => target.kind === kind.kind)
    if (ours.length === 0) return ok(null)

    for (const { stamp } of ours) hybrid.receive(stamp)
    await catchUp(database, hybrid)
    const stamp = hybrid.tick()
    const sealed = await Promise.all(ours.map(({ id }) => sealErased(sealer, kind, id, stamp)))
    const kept = blocksWithout(indexes.value, new Set(ours.map(({ id }) => id)))
    const rewritten = await sealKept(database, sealer, kept)
    if (!rewritten?.ok) return rewritten
    const deeds = ours.map(({ id, owner }) => ({ act: "erased", kind: kind.kind, id, owner }))
    const written = await writeAtOnce(database, sealer, {
      found: new Map(ours.map(one => [one.id, one.hot ? one.stamp : null])),
      foundBlocks: blockRows.map(({ id }) => id),
      put: {
        heads: sealed.map(({ head }) => head),
        records: sealed.map(({ record }) => record),
        blocks: rewritten.value.map(({ block }) => block),
        bodies: rewritten.value.map(({ body }) => body),
      },
      remove: { blocks: kept.map(({ block }) => block) },
      moves: ours.map(one => ({ id: one.id, before: one.stamp, after: stamp })),
      cold: countsOf(
        ours.filter(({ hot }) => !hot),
        -1,
      ),
      stamp,
      appending: await audit(sealer, deeds),
      marks: kind.fact ? marksOfErasing(kind.kind, [...ids], stamp) : null,
    })
    return written ? ok(null) : null
  }

  return async (sealer: Sealer, ids: readonly string[]): Promise<Result<null, RecordFailure>> => {
    const each = [...new Set(ids)]
    for (let tries = 0; tries < mostAttempts; tries++) {
      const done = await tryOnce(sealer, each)
      if (done) return done
    }
    throw new Error(`${kind.kind}: records changed under each of ${mostAttempts} attempts to erase them`)
  }
}
