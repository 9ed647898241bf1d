/** Runs one piece of work at a time among all pages of a vault. */
export type Exclusive = <T>(run: () => Promise<T>) => Promise<T>

/** By a Web Lock of this name; it is let go when the page dies. Without Web Locks, only this page's work is put in a row. */
export const createExclusive = (name: string): Exclusive => {
  if ("locks" in navigator) return run => navigator.locks.request(name, run)
  let last: Promise<unknown> = Promise.resolve()
  return run => {
    const mine = last.then(run)
    last = mine.catch(() => {})
    return mine
  }
}
