import { type Doc, docOf, eachLeaf, isBranch, keysOf, ownOf, related, sameLeaf, under } from "./leaves.ts"

/** A record with the stamp of each leaf's last change. */
export type Stamped = {
  readonly doc: Doc
  /** The stamp of every leaf of `doc` that has none of its own in `stamps`. */
  readonly base: string
  /** By path. A path that is no leaf of `doc` is one that was taken away, at that stamp. */
  readonly stamps: Readonly<Record<string, string>>
  /** Leaves that lie above or below a later one of `doc`, kept so that merging loses nothing it may need again. */
  readonly shadowed?: Readonly<Record<string, unknown>>
  /** Since when its content is gone for good. Then `doc` is an empty tombstone and nothing else is kept. */
  readonly erased?: string
}

/** What stays of an erased record: nothing of it, not even which leaves it had. */
export const stampedErased = (stamp: string): Stamped => ({
  doc: { removed: true },
  base: stamp,
  stamps: {},
  erased: stamp,
})

export const stampedNew = (doc: Doc, stamp: string): Stamped => ({ doc, base: stamp, stamps: {} })

/** `before` with the content of `after`; only leaves that differ get the new stamp. Null when none differs. */
export const changed = (before: Stamped, after: Doc, stamp: string): Stamped | null => {
  const touched: string[] = []
  const touch = (path: string) => {
    touched.push(path)
  }
  const walk = (a: unknown, b: unknown, path: string): void => {
    if (a === b) return
    if (isBranch(a) && isBranch(b)) {
      for (const key of keysOf(a)) walk(a[key], ownOf(b, key), under(path, key))
      for (const key of keysOf(b)) if (ownOf(a, key) === undefined) eachLeaf(b[key], under(path, key), touch)
    } else if (!sameLeaf(a, b)) {
      eachLeaf(a, path, touch)
      eachLeaf(b, path, touch)
    }
  }
  walk(before.doc, after, "")
  if (touched.length === 0) return null

  const stamps: Record<string, string> = { ...before.stamps }
  for (const path of touched) stamps[path] = stamp
  const shadowed: Record<string, unknown> = {}
  for (const [path, leaf] of Object.entries(before.shadowed ?? {})) {
    if (touched.some(other => other === path || related(other, path))) stamps[path] = stamp
    else shadowed[path] = leaf
  }
  return { doc: after, base: before.base, stamps, ...(Object.keys(shadowed).length > 0 && { shadowed }) }
}

/** A leaf that is there (`value` is not undefined) or was taken away, and since when. */
type Leaf = { readonly stamp: string; readonly value: unknown }

const stateOf = ({ doc, base, stamps, shadowed = {} }: Stamped): Map<string, Leaf> => {
  const state = new Map<string, Leaf>()
  for (const [path, stamp] of Object.entries(stamps)) state.set(path, { stamp, value: undefined })
  const there = (path: string, value: unknown) => state.set(path, { stamp: stamps[path] ?? base, value })
  eachLeaf(doc, "", there)
  for (const [path, value] of Object.entries(shadowed)) there(path, value)
  return state
}

/** One stamp is one change, so equal stamps carry equal leaves; were they not, both sides still choose the same. */
const later = (a: Leaf, b: Leaf): Leaf => {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp ? a : b
  return (JSON.stringify(a.value) ?? "") >= (JSON.stringify(b.value) ?? "") ? a : b
}

/**
 * Both records in one: of each leaf, the later. Whatever the order, the grouping and the repetitions, the outcome is the same.
 * Where one side put a leaf and the other a branch, the one changed last stands; the other is kept in `shadowed`.
 * An erased record stays erased whatever it meets, also an edit made later by someone who did not know.
 * The outcome is not checked against a schema: whoever merges what comes from outside does that.
 */
export const merge = (a: Stamped, b: Stamped): Stamped => {
  const erased = [a.erased ?? "", b.erased ?? ""].reduce((one, other) => (one > other ? one : other))
  if (erased !== "") return stampedErased(erased)
  const state = stateOf(a)
  for (const [path, theirs] of stateOf(b)) {
    const ours = state.get(path)
    state.set(path, ours ? later(ours, theirs) : theirs)
  }
  const base = a.base < b.base ? a.base : b.base
  const paths = [...state.keys()].sort()
  const present = paths.filter(path => state.get(path)?.value !== undefined)
  const stampOf = (path: string) => state.get(path)?.stamp ?? ""

  const hidden = new Set<string>()
  for (const path of present) {
    const below = present.filter(other => other.startsWith(`${path}/`) && !hidden.has(other))
    if (hidden.has(path) || below.length === 0) continue
    if (below.some(other => stampOf(other) >= stampOf(path))) hidden.add(path)
    else for (const other of below) hidden.add(other)
  }

  const stamps: Record<string, string> = {}
  const shadowed: Record<string, unknown> = {}
  for (const path of paths) {
    const leaf = state.get(path)
    if (leaf && (leaf.value === undefined || leaf.stamp !== base)) stamps[path] = leaf.stamp
    if (hidden.has(path)) shadowed[path] = leaf?.value
  }
  const doc = docOf(present.filter(path => !hidden.has(path)).map(path => [path, state.get(path)?.value]))
  return { doc, base, stamps, ...(hidden.size > 0 && { shadowed }) }
}
