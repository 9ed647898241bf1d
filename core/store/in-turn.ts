/** Runs what concerns one id one after the other, and different ids side by side. */
export const createTurns = () => {
  const last = new Map<string, Promise<unknown>>()
  return async <T>(id: string, work: () => Promise<T>): Promise<T> => {
    const mine = (last.get(id) ?? Promise.resolve()).then(work)
    const settled = mine.catch(() => {})
    last.set(id, settled)
    try {
      return await mine
    } finally {
      if (last.get(id) === settled) last.delete(id)
    }
  }
}
