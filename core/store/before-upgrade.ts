import type { Table, Transaction } from "dexie"
import type { Instant } from "../base/clock.ts"
import type { BeforeRow, HeadRow, RecordRow, TallyRow } from "./database.ts"

/** The last change of the tables: what it came from, when it was, and that its copy is still there. */
export type Upgrade = { readonly from: number; readonly to: number; readonly at: Instant }

/** The tables that hold records; what an upgrade can be undone of. */
const kept = ["heads", "records"] as const
const copiedAtOnce = 500

/**
 * Copies every record into `before`, in the same transaction that changes the tables: either both are done or neither,
 * so that a full device or a killed tab leaves the database as it was. The copy is as sealed as what it was made of.
 */
export const keepBefore = (from: number, to: number, now: () => Instant) => async (transaction: Transaction) => {
  const before: Table<BeforeRow> = transaction.table("before")
  await before.clear()
  for (const name of kept) {
    const table: Table<HeadRow | RecordRow, string> = transaction.table(name)
    let last = ""
    for (;;) {
      const rows = await table.where(":id").above(last).limit(copiedAtOnce).toArray()
      if (rows.length === 0) break
      await before.bulkAdd(rows.map(row => ({ table: name, key: row.id, row })))
      last = rows.at(-1)?.id ?? last
    }
  }
  const meta = transaction.table("meta")
  const tally: TallyRow | undefined = await meta.get("tally")
  if (tally) await before.add({ table: "meta", key: "tally", row: tally })
  const text = JSON.stringify({ from, to, at: now() } satisfies Upgrade)
  await meta.put({ key: "migrated", text })
}
