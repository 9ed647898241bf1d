import { Dexie } from "dexie"

/** In a database of this device no key rests any more. Makes nothing where there is none; throws when it cannot be done. */
export const endRestIn = async (databaseName: string): Promise<void> => {
  if (!(await Dexie.exists(databaseName))) return
  const dexie = new Dexie(databaseName)
  try {
    await dexie.open()
    if (dexie.tables.some(({ name }) => name === "meta")) await dexie.table("meta").delete("rest")
  } finally {
    dexie.close()
  }
}
