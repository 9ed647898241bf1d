/**
 * Runs what is asked under one key one after the other, so that a double tap finds what the first tap made.
 * Holds a key only while something under it runs; a throw passes to its caller and does not stop the next.
 */
export const createInTurn = () => {
  const lastByKey = new Map<string, Promise<unknown>>()
  return <T>(key: string, run: () => Promise<T>): Promise<T> => {
    const before = lastByKey.get(key) ?? Promise.resolve()
    const mine = before.then(run, run)
    lastByKey.set(key, mine)
    const forget = () => {
      if (lastByKey.get(key) === mine) lastByKey.delete(key)
    }
    mine.then(forget, forget)
    return mine
  }
}
