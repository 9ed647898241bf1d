/** Databases whose page is about to end: how many more writes each gets done. Whoever writes breaks its transaction off. */
const left = new Map<string, number>()

const writes = ["put", "add", "delete", "clear"] as const
for (const write of writes) {
  const original = IDBObjectStore.prototype[write] as (...args: unknown[]) => IDBRequest
  IDBObjectStore.prototype[write] = function (this: IDBObjectStore, ...args: unknown[]) {
    const { name } = this.transaction.db
    const more = left.get(name)
    if (more === undefined) return original.apply(this, args)
    left.set(name, more - 1)
    if (more > 0) return original.apply(this, args)
    throw new DOMException("killed", "AbortError")
  } as never
}

/**
 * Runs something on a page that ends after so many writes to its database: the transaction it is in then, and all later
 * ones, come to nothing. Answers what it came to; `null` for who did not live to tell.
 */
export const killedAfter = async <T>(database: string, count: number, run: () => Promise<T>): Promise<T | null> => {
  left.set(database, count)
  const lived = () => (left.get(database) ?? 0) >= 0
  try {
    const done = await run()
    return lived() ? done : null
  } catch (error) {
    if (lived()) throw error
    return null
  }
}

/** The next page of it can write again. */
export const letLive = (database: string): void => void left.delete(database)
