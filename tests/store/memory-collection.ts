import type { RecordFailure } from "../../core/base/failure.ts"
import { fail, ok, type Result } from "../../core/base/result.ts"
import { besideOf, textAt, withText } from "../../core/store/beside.ts"
import type { Collection, HeadQuery, Kind } from "../../core/store/collection.ts"
import { createHybridClock } from "../../core/store/hybrid-clock.ts"
import { docOf } from "../../core/store/loaded.ts"
import { changed, merge, type Stamped, stampedNew } from "../../core/store/stamped.ts"

type Options = {
  /** Asked before each operation. */
  readonly locked?: () => boolean
  /** Calls the listener after each change of `locked`, so that watches tell it; answers how to stop. */
  readonly onLockChange?: (listener: () => void) => () => void
}

/** What comes from someone elsewhere, who has a record as it was when this was made. */
export type Elsewhere<Noun> = (next: (noun: Noun) => Noun, stamp: string) => Promise<void>

export type MemoryCollection<Noun extends { readonly id: string }, Head> = Collection<Noun, Head> & {
  readonly elsewhere: (id: string) => Elsewhere<Noun>
}

type Row<Noun> = { readonly noun: Noun; readonly removed: boolean; readonly stamped: Stamped }

/** As the disk would have it: a copy, without `undefined`. */
const copied = <T>(value: T): T => JSON.parse(JSON.stringify(value))

/**
 * A collection that lives in memory, for the tests of the rooms. `collection-suite.ts` holds it to the same promises as
 * the real one. Watches answer in the next microtask: what a command changed has been told once its promise resolves.
 */
export const createMemoryCollection = <Noun extends { readonly id: string }, Head>(
  kind: Kind<Noun, Head>,
  { locked = () => false, onLockChange }: Options = {},
): MemoryCollection<Noun, Head> => {
  const rows = new Map<string, Row<Noun>>()
  const clock = createHybridClock({ now: Date.now, device: "0000000a" })
  const rowOf = (stamped: Stamped): Row<Noun> => {
    const { removed, ...noun } = copied(stamped.doc)
    return { noun: noun as unknown as Noun, removed: removed === true, stamped }
  }
  /** Answers the row that is kept: the one there was, where nothing differs. */
  const put = (row: Row<Noun>, noun: Noun, removed: boolean, again: readonly string[] = []) => {
    const stamped = changed(row.stamped, docOf(copied(noun), removed), clock.tick(), again)
    if (!stamped) return row
    const next = rowOf(stamped)
    rows.set(row.noun.id, next)
    tell()
    return next
  }
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
      put(row, row.noun, removed)
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
        for (const noun of nouns) rows.set(noun.id, rowOf(stampedNew(docOf(copied(noun), false), clock.tick())))
        tell()
        return ok(null)
      }),
    change: async (id, next) =>
      whenOpen<Noun>(() => {
        const row = rows.get(id)
        if (!row || row.removed) return fail({ type: "NotFound", id })
        return ok(copied(put(row, next(copied(row.noun)), false).noun))
      }),
    beside: async id =>
      whenOpen(() => {
        const row = rows.get(id)
        return row && !row.removed ? ok(besideOf(row.stamped)) : fail({ type: "NotFound", id })
      }),
    settle: async (id, path, value) =>
      whenOpen<null>(() => {
        const row = rows.get(id)
        const again = row && !row.removed ? textAt(row.stamped, path) : null
        if (!row || again === null) return fail({ type: "NotFound", id })
        put(row, withText(row.noun, again, value), false, [again])
        return ok(null)
      }),
    elsewhere: id => {
      const then = rows.get(id)
      if (!then) throw new Error(`${kind.kind}: nothing is there that could be elsewhere too`)
      return async (next, stamp) => {
        const theirs = changed(then.stamped, docOf(copied(next(copied(then.noun))), false), stamp)
        rows.set(id, rowOf(merge(rows.get(id)?.stamped ?? then.stamped, theirs ?? then.stamped)))
        tell()
      }
    },
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
