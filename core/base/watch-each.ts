import { ok, type Result } from "./result.ts"

type Watched<Noun> = { answered: boolean; found: Noun | null; readonly stop: () => void }

/**
 * Watches some records, each for itself, because a change may leave its head as it was. `watch` says which from now on;
 * those that are not there (yet, or any more) are left out. Tells nothing until every one has answered.
 */
export const watchEach = <Noun extends { readonly id: string }, E extends { readonly type: string }>(
  collection: { readonly watch: (id: string, next: (result: Result<Noun, E>) => void) => () => void },
  next: (result: Result<readonly Noun[], E>) => void,
) => {
  const watched = new Map<string, Watched<Noun>>()

  const tell = () => {
    const all = [...watched.values()]
    if (all.every(({ answered }) => answered)) next(ok(all.flatMap(({ found }) => found ?? [])))
  }
  const begin = (id: string) => {
    const mine: { now: Watched<Noun> | null } = { now: null }
    const hear = (result: Result<Noun, E>) => {
      const one = watched.get(id)
      if (!one || (mine.now && one !== mine.now)) return
      if (!result.ok && result.error.type !== "NotFound") return next(result)
      one.answered = true
      one.found = result.ok ? result.value : null
      tell()
    }
    mine.now = { answered: false, found: null, stop: collection.watch(id, hear) }
    watched.set(id, mine.now)
  }

  return {
    watch: (ids: readonly string[]) => {
      for (const [id, { stop }] of watched)
        if (!ids.includes(id)) {
          stop()
          watched.delete(id)
        }
      for (const id of ids) if (!watched.has(id)) begin(id)
      tell()
    },
    stop: () => {
      for (const { stop } of watched.values()) stop()
      watched.clear()
    },
  }
}
