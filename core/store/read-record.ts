import type { Database, RecordRow } from "./database.ts"

/**
 * One record as it lies on disk, once. A transaction of the browser's own takes two thirds of the time of one of
 * Dexie's; live queries need Dexie's, because only that is observed.
 */
export const readRecord = async ({ dexie }: Database, id: string): Promise<RecordRow | undefined> => {
  if (!dexie.isOpen()) await dexie.open()
  const request: IDBRequest<RecordRow | undefined> = dexie
    .backendDB()
    .transaction("records", "readonly")
    .objectStore("records")
    .get(id)
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
