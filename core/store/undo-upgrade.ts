import { Dexie } from "dexie"
import type { FromNewerVersion, NotFound, QuotaExceeded } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Sealer } from "../vault/sealer.ts"
import type { Upgrade } from "./before-upgrade.ts"
import type { BeforeRow, Database, HeadRow, RecordRow, TallyRow } from "./database.ts"
import { forgetFacts } from "./facts/forget-facts.ts"
import { attempt } from "./failures.ts"
import { movingTally, readTally } from "./tally.ts"

/** The last change of the tables whose copy is still there; null when there is none. */
export const readUpgrade = async ({ meta }: Database): Promise<Upgrade | null> => {
  const row = await meta.get("migrated")
  return row?.key === "migrated" ? (JSON.parse(row.text) as Upgrade) : null
}

/** How many records were written since: so many changes go when it is undone. */
export const changedSince = async ({ records }: Database, { at }: Upgrade): Promise<number> => {
  const from = String(Date.parse(at)).padStart(13, "0")
  let count = 0
  await records.each(({ stamp }) => {
    if (stamp >= from) count++
  })
  return count
}

const copyOf = async ({ before }: Database, table: BeforeRow["table"]) =>
  (await before.where("[table+key]").between([table, Dexie.minKey], [table, Dexie.maxKey]).toArray()).map(
    ({ row }) => row,
  )

/**
 * Puts the records back as they were before the tables changed, whole or not at all. Keyring, device and audit log stay:
 * the passphrase of today opens what was put back, and the log keeps what happened since. *NotFound*: no copy is there.
 */
export const undoUpgrade = (
  database: Database,
  sealer: Sealer,
): Promise<Result<null, NotFound | QuotaExceeded | FromNewerVersion>> =>
  attempt<null, NotFound>(async () => {
    const { dexie, heads, records, meta, blocks, blockBodies, facts, unfacted, before } = database
    return dexie.transaction("rw", [heads, records, meta, blocks, blockBodies, facts, unfacted, before], async () => {
      if (!(await readUpgrade(database))) return fail({ type: "NotFound", id: "migrated" })
      const present = await readTally(database)
      const [then] = (await copyOf(database, "meta")) as TallyRow[]
      await Promise.all([heads.clear(), records.clear(), blocks.clear(), blockBodies.clear(), meta.delete("tally")])
      await forgetFacts(database)
      await heads.bulkAdd((await copyOf(database, "heads")) as HeadRow[])
      await records.bulkAdd((await copyOf(database, "records")) as RecordRow[])
      // The clock never falls behind a stamp that was given out, and the log goes on. A tally that is not ours stays so.
      if (then) await meta.put(movingTally(sealer, [], present?.last ?? then.last)(then, false, present?.audit) ?? then)
      await Promise.all([before.clear(), meta.delete("migrated")])
      return ok(null)
    })
  })

/** Gives back the space of the copy; from then on the change of the tables cannot be undone. */
export const dropBefore = async ({ dexie, meta, before }: Database): Promise<void> => {
  await dexie.transaction("rw", meta, before, () => Promise.all([before.clear(), meta.delete("migrated")]))
}
