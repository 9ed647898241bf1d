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
}

const counts = (one: Found, other: Found | undefined) =>
  !other || one.entry.stamp > other.entry.stamp || (one.entry.stamp === other.entry.stamp && one.block > other.block)

/** Newest first: the order of every list. */
export const newestFirst = (a: Pick<Entry, "at" | "id">, b: Pick<Entry, "at" | "id">) => {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  return a.id < b.id ? 1 : -1
}

const push = <K>(groups: Map<K, Found[]>, key: K, found: Found) => {
  const group = groups.get(key)
  if (group) group.push(found)
  else groups.set(key, [found])
}

export const coldView = (indexes: Iterable<readonly [block: string, entries: readonly Entry[]]>): ColdView => {
  const byId = new Map<string, Found>()
  for (const [block, entries] of indexes)
    for (const entry of entries) {
      const found = { entry, block }
      if (counts(found, byId.get(entry.id))) byId.set(entry.id, found)
    }
  const byKind = new Map<string, Found[]>()
  const byOwner = new Map<string, Found[]>()
  const ownerKey = (kind: string, owner: string) => `${kind}\n${owner}`
  const ordered = [...byId.values()].sort((a, b) => newestFirst(a.entry, b.entry))
  for (const found of ordered) {
    const { kind, owner, removed } = found.entry
    if (removed) continue
    push(byKind, kind, found)
    push(byOwner, ownerKey(kind, owner), found)
  }
  return {
    find: id => byId.get(id),
    list: (kind, { owner, from = "", to = "\uffff" }) => {
      const group = owner === undefined ? byKind.get(kind) : byOwner.get(ownerKey(kind, owner))
      return (group ?? []).filter(({ entry }) => entry.at >= from && entry.at <= to)
    },
    all: () => byId.values(),
  }
}
