import type { Transaction } from "dexie"
import { oneByOne } from "../base/one-by-one.ts"
import type { AuditEndRow, AuditRow, BlockBodyRow, BlockRow, Database, RecordRow, TallyRow } from "./database.ts"

/** All that lies in a vault at one moment. */
export type WholeRows = {
  readonly blocks: readonly BlockRow[]
  readonly bodies: readonly BlockBodyRow[]
  readonly audit: readonly AuditRow[]
  readonly tally: TallyRow | undefined
  readonly end: AuditEndRow | undefined
  /** Some at a time, while the rest is still being read. To be gone through once. */
  readonly records: AsyncIterable<readonly RecordRow[]>
}

const rowsAtOnce = 100

const keysAfter = (last: string | undefined) => (last === undefined ? null : IDBKeyRange.lowerBound(last, true))

/** Each request is made by the answer to the one before, so that the transaction lasts until all are read. */
const streamOfRecords = (transaction: Transaction) => {
  const records = transaction.idbtrans.objectStore("records")
  let over = false
  let stream: ReadableStreamDefaultController<readonly RecordRow[]> | undefined
  const readAfter = (last?: string) => {
    const some: IDBRequest<RecordRow[]> = records.getAll(keysAfter(last), rowsAtOnce)
    some.onsuccess = () => {
      if (over) return
      stream?.enqueue(some.result)
      const end = some.result.at(-1)
      if (end && some.result.length === rowsAtOnce) return readAfter(end.id)
      over = true
      stream?.close()
    }
  }
  const rows = new ReadableStream<readonly RecordRow[]>({
    start: to => {
      stream = to
    },
    cancel: () => {
      if (!over) transaction.abort()
      over = true
    },
  })
  readAfter()
  return {
    records: oneByOne(rows),
    failed: (error: unknown) => {
      if (!over) stream?.error(error)
      over = true
    },
  }
}

/**
 * Reads it in one transaction, so that whoever writes meanwhile does not disturb it. Answers when records begin to come:
 * they can be opened, which no transaction would wait for, while others are read.
 */
export const readWholeRows = ({ dexie }: Database): Promise<WholeRows> =>
  new Promise((resolve, reject) => {
    let failed: (error: unknown) => void = reject
    const read = (transaction: Transaction) => {
      const table = (name: string) => transaction.idbtrans.objectStore(name)
      const blocks: IDBRequest<BlockRow[]> = table("blocks").getAll()
      const bodies: IDBRequest<BlockBodyRow[]> = table("blockBodies").getAll()
      const audit: IDBRequest<AuditRow[]> = table("audit").getAll()
      const tally: IDBRequest<TallyRow | undefined> = table("meta").get("tally")
      const end: IDBRequest<AuditEndRow | undefined> = table("meta").get("audit")
      const streamed = streamOfRecords(transaction)
      // Requests are answered in the order they were made: by now all but those of records are.
      end.onsuccess = () => {
        failed = streamed.failed
        resolve({
          blocks: blocks.result,
          bodies: bodies.result,
          audit: audit.result,
          tally: tally.result,
          end: end.result,
          records: streamed.records,
        })
      }
    }
    const tables = ["records", "blocks", "blockBodies", "meta", "audit"]
    dexie.transaction("r", tables, read).catch(error => failed(error))
  })
