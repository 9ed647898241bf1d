import { Dexie } from "dexie"

/** The keyring's text in a database of this device, null for none. Only looks: makes nothing, and changes no tables. */
export const keyringTextIn = async (databaseName: string): Promise<string | null> => {
  const dexie = new Dexie(databaseName)
  try {
    await dexie.open()
    const row: unknown = await dexie.table("meta").get("keyring")
    return typeof row === "object" && row && "text" in row && typeof row.text === "string" ? row.text : null
  } catch {
    return null
  } finally {
    dexie.close()
  }
}
