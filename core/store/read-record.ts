import type { Database, RecordRow } from "./database.ts"

/**
 * One record as it lies on disk, once; if it has no row, the blocks there are at the same moment. A transaction of the
 * browser's own takes two thirds of the time of one of Dexie's; live queries need Dexie's, because only that is observed.
 */
export const readRecord = async (
  { dexie }: Database,
  id: string,
): Promise<{ readonly row: RecordRow | undefined; readonly blocks: readonly string[] }> => {
  if (!dexie.isOpen()) await dexie.open()
  const transaction = dexie.backendDB().transaction(["records", "blocks"], "readonly")
  const request: IDBRequest<RecordRow | undefined> = transaction.objectStore("records").get(id)
  return new Promise((resolve, reject) => {
    transaction.onabort = () => reject(transaction.error ?? new Error("A read was broken off"))
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      if (request.result) return resolve({ row: request.result, blocks: [] })
      const keys = transaction.objectStore("blocks").getAllKeys()
      keys.onerror = () => reject(keys.error)
      keys.onsuccess = () => resolve({ row: undefined, blocks: keys.result.map(String) })
    }
  })
}
