import type { Aborted, RecordFailure } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Soundness } from "../system/api.ts"
import type { Sealer, Unlocked } from "../vault/sealer.ts"
import type { Database, HeadRow, RecordRow } from "./database.ts"
import { attempt } from "./failures.ts"
import { openBody, openHead } from "./record.ts"
import { addInto, digestOf, emptySum, isOurs, readTally } from "./tally.ts"

const openedAtOnce = 200

/** Head and body each open, and belong together. */
const isSound = async (sealer: Sealer, head: HeadRow | undefined, record: RecordRow) => {
  if (head?.kind !== record.kind) return false
  const [openedHead, openedBody] = await Promise.all([openHead(sealer, head), openBody(sealer, record)])
  return openedHead.ok && openedBody.ok && openedBody.value.head === head.stamp
}

/** In one transaction, so of one moment: whoever writes meanwhile does not disturb the check. */
const readAll = async (database: Database) => {
  const { dexie, heads, records, meta } = database
  const [headRows, rows, tally] = await dexie.transaction("r", heads, records, meta, () =>
    Promise.all([heads.toArray(), records.toArray(), readTally(database)]),
  )
  return { headRows, rows, tally }
}

/** Opens every head and body, and compares the tally. What it can and cannot notice is said in `FORMAT.md`. */
export const checkSoundness = (
  database: Database,
  unlocked: Unlocked,
  signal?: AbortSignal,
): Promise<Result<Soundness, RecordFailure | Aborted>> =>
  attempt<Soundness, RecordFailure | Aborted>(async () => {
    const { headRows, rows, tally } = await readAll(database)
    const sealer = unlocked.sealer()
    if (!sealer) return fail({ type: "VaultLocked" })
    const heads = new Map(headRows.map(head => [head.id, head]))
    const sum = emptySum()
    const unreadable: string[] = []

    for (let from = 0; from < rows.length; from += openedAtOnce) {
      if (signal?.aborted) return fail({ type: "Aborted" })
      if (unlocked.sealer() !== sealer) return fail({ type: "VaultLocked" })
      const batch = rows.slice(from, from + openedAtOnce)
      for (const { id, stamp } of batch) addInto(sum, digestOf(sealer, id, stamp))
      const sound = await Promise.all(batch.map(row => isSound(sealer, heads.get(row.id), row)))
      unreadable.push(...batch.flatMap((row, i) => (sound[i] ? [] : [row.id])))
      for (const row of batch) heads.delete(row.id)
    }
    unreadable.push(...heads.keys())

    if (unlocked.sealer() !== sealer) return fail({ type: "VaultLocked" })
    const counted = tally
      ? !isOurs(sealer, tally) || tally.count !== rows.length || tally.sum.some((byte, i) => byte !== sum[i])
      : rows.length > 0
    return unreadable.length > 0 || counted
      ? ok({ state: "damaged", unreadable, counted })
      : ok({ state: "sound", records: rows.length })
  })
