import type { RecordFailure } from "../base/failure.ts"
import { ok, type Result } from "../base/result.ts"
import type { Sealer } from "../vault/sealer.ts"
import type { PrepareEntries } from "./audit/append.ts"
import type { Database, HeadRow } from "./database.ts"
import type { HybridClock } from "./hybrid-clock.ts"
import { sealBody, sealHead } from "./record.ts"
import { stampedErased } from "./stamped.ts"
import { writeAtOnce } from "./write-at-once.ts"

type Deps = {
  readonly database: Database
  readonly clock: HybridClock | PromiseLike<HybridClock>
  readonly kind: { readonly kind: string; readonly version: number }
  readonly audit: PrepareEntries
}

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
    dexie.transaction("r", heads, records, blocks, async () => {
      const [headRows, rows, keys] = await Promise.all([
        heads.bulkGet([...ids]),
        records.bulkGet([...ids]),
        blocks.toCollection().primaryKeys(),
      ])
      const ours = ids.flatMap((id, i) => {
        const row = rows[i]
        return row?.kind === kind.kind ? { id, stamp: row.stamp, owner: headRows[i]?.owner ?? "" } : []
      })
      return { ours, keys }
    })

  return async (sealer: Sealer, ids: readonly string[]): Promise<Result<null, RecordFailure>> => {
    const hybrid = await clock
    for (let tries = 0; tries < mostAttempts; tries++) {
      const { ours, keys } = await read([...new Set(ids)])
      if (ours.length === 0) return ok(null)
      for (const { stamp } of ours) hybrid.receive(stamp)
      const stamp = hybrid.tick()
      const sealed = await Promise.all(ours.map(({ id }) => sealErased(sealer, kind, id, stamp)))
      const appending = await audit(
        sealer,
        ours.map(({ id, owner }) => ({ act: "erased", kind: kind.kind, id, owner })),
      )
      const written = await writeAtOnce(database, sealer, {
        found: new Map(ours.map(one => [one.id, one.stamp])),
        foundBlocks: keys,
        put: { heads: sealed.map(({ head }) => head), records: sealed.map(({ record }) => record) },
        moves: ours.map(one => ({ id: one.id, before: one.stamp, after: stamp })),
        stamp,
        appending,
      })
      if (written) return ok(null)
    }
    throw new Error(`${kind.kind}: records changed under each of ${mostAttempts} attempts to erase them`)
  }
}
