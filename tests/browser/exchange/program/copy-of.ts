import { openDatabase } from "../../../../core/store/database.ts"
import { freshName } from "../../store/open-store.ts"
import { createCalendar, type Device, type Place } from "./open-device.ts"

/** The same vault once more, in a database of its own, as it lies on disk now. */
export const copyOf = async ({ database, place }: Pick<Device, "database" | "place">): Promise<Place> => {
  const name = freshName()
  const copy = openDatabase(name)
  await copy.dexie.open()
  const tables = database.dexie.tables.map(({ name: table }) => table)
  const rows = new Map(
    await Promise.all(tables.map(async table => [table, await database.dexie.table(table).toArray()] as const)),
  )
  await copy.dexie.transaction("rw", copy.dexie.tables, async () => {
    for (const [table, all] of rows) await copy.dexie.table(table).bulkPut([...all])
  })
  copy.close()
  return { ...place, name, calendar: createCalendar() }
}
