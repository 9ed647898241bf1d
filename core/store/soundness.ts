import type { Aborted, RecordFailure } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Soundness } from "../system/api.ts"
import type { Sealer, Unlocked } from "../vault/sealer.ts"
import type { Database, HeadRow, RecordRow } from "./database.ts"
import { attempt } from "./failures.ts"
import { openBody, openHead } from "./record.ts"
import { addInto, digestOf, emptySum, isOurs, readTally } from "./tally.ts"

const openedAtOnce = 200

const isSound = async (sealer: Sealer, head: HeadRow | undefined, record: RecordRow | undefined) => {
  if (!head || !record || head.stamp !== record.stamp) return false
  if (head.kind !== record.kind || head.version !== record.version) return false
  const [openedHead, openedBody] = await Promise.all([openHead(sealer, head), openBody(sealer, record)])
  return openedHead.ok && openedBody.ok
}

/** All heads with the tally they belong to, and the ids of bodies that have no head; one transaction, so one moment. */
const readAll = (database: Database) => {
  const { dexie, heads, records, meta } = database
  return dexie.transaction("r", heads, records, meta, async () => {
    const [rows, tally, bodies] = await Promise.all([
      heads.toArray(),
      readTally(database),
      records.toCollection().primaryKeys(),
    ])
    const known = new Set(rows.map(row => row.id))
    return { rows, tally, lone: bodies.filter(id => !known.has(id)) }
  })
}

const readPair = (database: Database, id: string) => {
  const { dexie, heads, records } = database
  return dexie.transaction("r", heads, records, () => Promise.all([heads.get(id), records.get(id)]))
}

/**
 * Opens every head and body, and compares the tally. What others write meanwhile does not disturb it.
 * What it can and cannot notice is said in `FORMAT.md`.
 */
export const checkSoundness = (
  database: Database,
  unlocked: Unlocked,
  signal?: AbortSignal,
): Promise<Result<Soundness, RecordFailure | Aborted>> =>
  attempt<Soundness, RecordFailure | Aborted>(async () => {
    const first = unlocked.sealer()
    if (!first) return fail({ type: "VaultLocked" })
    const { rows, tally, lone } = await readAll(database)
    const sum = emptySum()
    const unreadable: string[] = [...lone]

    for (let from = 0; from < rows.length; from += openedAtOnce) {
      if (signal?.aborted) return fail({ type: "Aborted" })
      const batch = rows.slice(from, from + openedAtOnce)
      const bodies = await database.records.bulkGet(batch.map(row => row.id))
      if (unlocked.sealer() !== first) return fail({ type: "VaultLocked" })
      for (const { id, stamp } of batch) addInto(sum, digestOf(first, id, stamp))
      const sound = await Promise.all(batch.map((head, i) => isSound(first, head, bodies[i])))
      for (const [i, { id }] of batch.entries()) {
        // A body newer than the head read before it: someone wrote in between.
        if (!sound[i] && !(await isSound(first, ...(await readPair(database, id))))) unreadable.push(id)
      }
    }

    const counted =
      (tally === undefined && rows.length > 0) ||
      (tally !== undefined &&
        (!isOurs(first, tally) || tally.count !== rows.length || tally.sum.some((byte, i) => byte !== sum[i])))
    return unreadable.length > 0 || counted
      ? ok({ state: "damaged", unreadable, counted })
      : ok({ state: "sound", records: rows.length })
  })
