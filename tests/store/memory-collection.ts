import type { RecordFailure } from "../../core/base/failure.ts"
import { fail, ok, type Result } from "../../core/base/result.ts"
import type { Collection, HeadQuery, Kind } from "../../core/store/collection.ts"

type Options = {
  /** Asked before each operation. */
  readonly locked?: () => boolean
  /** Calls the listener after each change of `locked`, so that watches tell it; answers how to stop. */
  readonly onLockChange?: (listener: () => void) => () => void
}

/** As the disk would have it: a copy, without `undefined`. */
const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value))

/**
 * A collection that lives in memory, for the tests of the rooms. `collection-suite.ts` holds it to the same promises as
 * the real one. Watches answer in the next microtask: what a command changed has been told once its promise resolves.
 */
export const createMemoryCollection = <Noun extends { readonly id: string }, Head>(
  kind: Kind<Noun, Head>,
  { locked = () => false, onLockChange }: Options = {},
): Collection<Noun, Head> => {
  const rows = new Map<string, { readonly noun: Noun; readonly removed: boolean }>()
  /** What stays of an erased record is that its id is taken. */
  const erased = new Set<string>()
  const watchers = new Set<() => void>()
  const tell = () => {
    for (const watcher of watchers) queueMicrotask(watcher)
  }

  const whenOpen = <T>(operation: () => Result<T, RecordFailure>): Result<T, RecordFailure> =>
    locked() ? fail({ type: "VaultLocked" }) : operation()

  const get = (id: string) =>
    whenOpen<Noun>(() => {
      const row = rows.get(id)
      return row && !row.removed ? ok(copied(row.noun)) : fail({ type: "NotFound", id })
    })

  const heads = ({ owner, from, to }: HeadQuery) =>
    whenOpen<readonly Head[]>(() =>
      ok(
        [...rows.values()]
          .filter(row => !row.removed)
          .map(row => row.noun)
          .filter(noun => owner === undefined || kind.owner(noun) === owner)
          .filter(noun => (from === undefined || kind.at(noun) >= from) && (to === undefined || kind.at(noun) <= to))
          .sort((a, b) => (`${kind.at(a)} ${a.id}` < `${kind.at(b)} ${b.id}` ? 1 : -1))
          .map(noun => copied(kind.head(noun))),
      ),
    )

  const setRemoved = (id: string, removed: boolean) =>
    whenOpen<null>(() => {
      const row = rows.get(id)
      if (!row || (removed && row.removed)) return fail({ type: "NotFound", id })
      rows.set(id, { noun: row.noun, removed })
      tell()
      return ok(null)
    })

  const watching = <T>(read: () => Result<T, RecordFailure>, next: (result: Result<T, RecordFailure>) => void) => {
    let last = ""
    const emit = () => {
      if (!watchers.has(emit)) return
      const result = read()
      const text = JSON.stringify(result)
      if (text === last) return
      last = text
      next(result)
    }
    watchers.add(emit)
    queueMicrotask(emit)
    const unlisten = onLockChange?.(() => queueMicrotask(emit))
    return () => {
      watchers.delete(emit)
      unlisten?.()
    }
  }

  return {
    get: async id => get(id),
    getMany: async ids =>
      whenOpen<readonly Noun[]>(() =>
        ok(
          ids.flatMap(id => {
            const found = get(id)
            return found.ok ? [found.value] : []
          }),
        ),
      ),
    add: async (...nouns) =>
      whenOpen<null>(() => {
        const ids = nouns.map(noun => noun.id)
        if (new Set(ids).size < ids.length || ids.some(id => rows.has(id) || erased.has(id)))
          throw new Error(`${kind.kind}: id exists`)
        for (const noun of nouns) rows.set(noun.id, { noun: copied(noun), removed: false })
        tell()
        return ok(null)
      }),
    change: async (id, next) =>
      whenOpen<Noun>(() => {
        const found = get(id)
        if (!found.ok) return found
        const changed = next(found.value)
        if (JSON.stringify(changed) === JSON.stringify(found.value)) return found
        rows.set(id, { noun: copied(changed), removed: false })
        tell()
        return ok(copied(changed))
      }),
    remove: async id => setRemoved(id, true),
    restore: async id => setRemoved(id, false),
    erase: async ids =>
      whenOpen<null>(() => {
        for (const id of ids) if (rows.delete(id)) erased.add(id)
        tell()
        return ok(null)
      }),
    heads: async query => heads(query),
    watch: (id, next) => watching(() => get(id), next),
    watchHeads: (query, next) => watching(() => heads(query), next),
  }
}
