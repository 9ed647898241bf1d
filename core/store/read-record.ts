import type { Database, HeadRow, RecordRow } from "./database.ts"

/** Where a record lies at one moment: in a row; or, if there is none, perhaps in one of the blocks there are. */
export type Lying = {
  readonly row: RecordRow | undefined
  readonly blocks: readonly string[]
  /** Looked for when there is no row: rows come and go in pairs, so a head alone is what is left of a damaged record. */
  readonly head?: Pick<HeadRow, "kind"> | undefined
}

/**
 * One record as it lies on disk, once. A transaction of the browser's own takes two thirds of the time of one of Dexie's;
 * live queries need Dexie's, because only that is observed.
 */
export const readRecord = async ({ dexie }: Database, id: string): Promise<Lying> => {
  if (!dexie.isOpen()) await dexie.open()
  const transaction = dexie.backendDB().transaction(["heads", "records", "blocks"], "readonly")
  const request: IDBRequest<RecordRow | undefined> = transaction.objectStore("records").get(id)
  return new Promise((resolve, reject) => {
    transaction.onabort = () => reject(transaction.error ?? new Error("A read was broken off"))
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      if (request.result) return resolve({ row: request.result, blocks: [] })
      const head: IDBRequest<HeadRow | undefined> = transaction.objectStore("heads").get(id)
      const keys = transaction.objectStore("blocks").getAllKeys()
      head.onerror = () => reject(head.error)
      keys.onerror = () => reject(keys.error)
      // Requests are answered in the order they were made: by now the head is there too.
      keys.onsuccess = () => resolve({ row: undefined, blocks: keys.result.map(String), head: head.result })
    }
  })
}
