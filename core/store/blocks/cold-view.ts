import type { HeadQuery } from "../collection.ts"
import type { Entry } from "./cold-record.ts"

/** An entry that counts, and the block it lies in. */
export type Found = { readonly entry: Entry; readonly block: string }

/** What some blocks hold together: of each record one entry, the one that counts among them. Rows are not its matter. */
export type ColdView = {
  readonly find: (id: string) => Found | undefined
  /** Those of a kind that are in range and not removed; newest day first, then by id, newest first. */
  readonly list: (kind: string, query: HeadQuery) => readonly Found[]
  readonly all: () => Iterable<Found>
  /** Those of `all` that lie in these blocks; costs what is in them. */
  readonly within: (blocks: ReadonlySet<string>) => readonly Found[]
}

const counts = (one: Found, other: Found | undefined) =>
  !other || one.entry.stamp > other.entry.stamp || (one.entry.stamp === other.entry.stamp && one.block > other.block)

/** Newest first: the order of every list. */
export const newestFirst = (a: Pick<Entry, "at" | "id">, b: Pick<Entry, "at" | "id">) => {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  return a.id < b.id ? 1 : -1
}

/** Two lists in the order of lists, as one. */
const merged = (some: readonly Found[], others: readonly Found[]): readonly Found[] => {
  const all: Found[] = []
  let at = 0
  for (const one of some) {
    for (let next = others[at]; next && newestFirst(next.entry, one.entry) < 0; next = others[++at]) all.push(next)
    all.push(one)
  }
  return [...all, ...others.slice(at)]
}

/** Groups that are made and put in order when they are first asked for: a view is made anew far more often than all of it is listed. */
const createGroups = (byId: ReadonlyMap<string, Found>) => {
  const groupBy = (keyOf: (entry: Entry) => string) => {
    const groups = new Map<string, Found[]>()
    for (const found of byId.values()) {
      if (found.entry.removed) continue
      const key = keyOf(found.entry)
      const group = groups.get(key)
      if (group) group.push(found)
      else groups.set(key, [found])
    }
    return groups
  }
  const inOrder = (some: Found[]) => some.sort((a, b) => newestFirst(a.entry, b.entry))
  const ordered = new Set<string>()
  let byKind: Map<string, Found[]> | null = null
  let byOwner: Map<string, Found[]> | null = null
  return {
    ofKind: (kind: string): readonly Found[] => {
      byKind ??= groupBy(entry => entry.kind)
      const group = byKind.get(kind) ?? []
      if (!ordered.has(kind)) inOrder(group)
      ordered.add(kind)
      return group
    },
    ofOwner: (kind: string, owner: string): readonly Found[] => {
      byOwner ??= groupBy(entry => entry.owner)
      return inOrder((byOwner.get(owner) ?? []).filter(({ entry }) => entry.kind === kind))
    },
  }
}

/** `under`: what other blocks hold, with which these are told as one. It is not changed. */
export const coldView = (
  indexes: readonly (readonly [block: string, entries: readonly Entry[]])[],
  under: ColdView | null = null,
): ColdView => {
  const byId = new Map<string, Found>()
  for (const [block, entries] of indexes)
    for (const entry of entries) {
      const found = { entry, block }
      if (counts(found, byId.get(entry.id) ?? under?.find(entry.id))) byId.set(entry.id, found)
    }
  const groups = createGroups(byId)
  const isUnder = ({ entry }: Found) => !byId.has(entry.id)
  return {
    find: id => byId.get(id) ?? under?.find(id),
    list: (kind, query) => {
      const { owner, from = "", to = "\uffff" } = query
      const group = owner === undefined ? groups.ofKind(kind) : groups.ofOwner(kind, owner)
      const mine = group.filter(({ entry }) => entry.at >= from && entry.at <= to)
      const others = under?.list(kind, query).filter(isUnder) ?? []
      if (mine.length === 0 || others.length === 0) return mine.length === 0 ? others : mine
      return merged(mine, others)
    },
    within: blocks => [
      ...indexes
        .filter(([block]) => blocks.has(block))
        .flatMap(([, entries]) =>
          entries.flatMap(entry => {
            const found = byId.get(entry.id)
            return found?.entry === entry ? [found] : []
          }),
        ),
      ...(under?.within(blocks).filter(isUnder) ?? []),
    ],
    *all() {
      yield* byId.values()
      for (const found of under?.all() ?? []) if (isUnder(found)) yield found
    },
  }
}
