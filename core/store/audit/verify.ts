import type { Aborted } from "../../base/failure.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { Sealer } from "../../vault/sealer.ts"
import type { AuditEndRow, AuditRow, Database } from "../database.ts"
import { readTally } from "../tally.ts"
import { type AuditSoundness, createWalk, type KnownEnd } from "./walk.ts"

const rowsAtOnce = 500

/** What the log is said to be, and how far it went, at one moment. Entries that come later are not part of the check. */
const readEnd = async (database: Database) => {
  const { dexie, meta, audit } = database
  return dexie.transaction("r", meta, audit, async () => {
    const [end, tally, last] = await Promise.all([meta.get("audit"), readTally(database), audit.orderBy(":id").last()])
    return { end: end?.key === "audit" ? end : undefined, tally, last: last?.seq }
  })
}

/** Rows never change once they are there, so they can be read piece by piece while others are added. */
export const verifyLog = async (
  database: Database,
  sealer: Sealer,
  seen: KnownEnd["seen"],
  signal?: AbortSignal,
): Promise<Result<{ readonly outcome: AuditSoundness; readonly end: AuditEndRow | null }, Aborted>> => {
  const { end, tally, last } = await readEnd(database)
  const walk = createWalk(sealer, { end, tally, seen })
  let rows: readonly AuditRow[] = []
  let from: number | undefined
  while (last !== undefined && from !== last) {
    const range = from === undefined ? database.audit.orderBy(":id") : database.audit.where(":id").above(from)
    rows = await range.limit(rowsAtOnce).toArray()
    const known = rows.findIndex(row => row.seq === last)
    await walk.take(known < 0 ? rows : rows.slice(0, known + 1))
    if (signal?.aborted) return fail({ type: "Aborted" })
    if (known >= 0 || rows.length === 0) break
    from = rows.at(-1)?.seq
  }
  return ok({ outcome: walk.finish(), end: end ?? null })
}
