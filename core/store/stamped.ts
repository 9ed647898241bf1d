import { abovePaths, type Doc, docOf, eachLeaf, isBranch, keysOf, ownOf, related, sameLeaf, under } from "./leaves.ts"
import { type Leaf, mergeLeaf, seenByChanging, type Text } from "./texts.ts"

/** A record with the stamp of each leaf's last change. */
export type Stamped = {
  readonly doc: Doc
  /** The stamp of every leaf of `doc` that has none of its own in `stamps`. */
  readonly base: string
  /** By path. A path that is no leaf of `doc` is one that was taken away, at that stamp. */
  readonly stamps: Readonly<Record<string, string>>
  /** Leaves that lie above or below a later one of `doc`, kept so that merging loses nothing it may need again. */
  readonly shadowed?: Readonly<Record<string, unknown>>
  /** By path: what whoever wrote a leaf had seen of other devices' texts in its place, as far as no text says it that is kept. */
  readonly seen?: Readonly<Record<string, NonNullable<Leaf["seen"]>>>
  /** By path: texts that someone wrote who had not seen the leaf, and that the leaf's writer had not seen. */
  readonly beside?: Readonly<Record<string, readonly Text[]>>
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

const filled = <Value>(record: Readonly<Record<string, Value>>) => Object.keys(record).length > 0

/**
 * `before` with the content of `after`; only leaves that differ get the new stamp, and those in `again`, which are chosen
 * anew as they are. Nothing stands beside those any more. Null when there are none.
 */
export const changed = (before: Stamped, after: Doc, stamp: string, again: readonly string[] = []): Stamped | null => {
  const [was, is] = [new Map<string, unknown>(), new Map<string, unknown>()]
  const walk = (a: unknown, b: unknown, path: string): void => {
    if (a === b && again.length === 0) return
    if (isBranch(a) && isBranch(b)) {
      for (const key of keysOf(a)) walk(a[key], ownOf(b, key), under(path, key))
      for (const key of keysOf(b)) if (ownOf(a, key) === undefined) walk(undefined, b[key], under(path, key))
    } else if (!sameLeaf(a, b) || again.includes(path)) {
      eachLeaf(a, path, (leafPath, leaf) => was.set(leafPath, leaf))
      eachLeaf(b, path, (leafPath, leaf) => is.set(leafPath, leaf))
    }
  }
  walk(before.doc, after, "")
  const touched = new Set([...was.keys(), ...is.keys()])
  if (touched.size === 0) return null

  const shadowed: Record<string, unknown> = {}
  for (const [path, leaf] of Object.entries(before.shadowed ?? {})) {
    if ([...touched].some(other => other === path || related(other, path))) was.set(path, leaf)
    else shadowed[path] = leaf
  }
  const [stamps, seen, beside] = [{ ...before.stamps }, { ...before.seen }, { ...before.beside }]
  for (const path of new Set([...was.keys(), ...is.keys()])) {
    const leaf = leafAt(before, path, was.get(path))
    const known = seenByChanging(leaf, is.get(path), stamp)
    if (known) seen[path] = known
    else delete seen[path]
    delete beside[path]
    stamps[path] = stamp
  }
  return {
    doc: after,
    base: before.base,
    stamps,
    ...(filled(shadowed) && { shadowed }),
    ...(filled(seen) && { seen }),
    ...(filled(beside) && { beside }),
  }
}

const leafAt = ({ base, stamps, seen, beside }: Stamped, path: string, value: unknown): Leaf => ({
  stamp: stamps[path] ?? base,
  value,
  ...(beside?.[path] && { beside: beside[path] }),
  ...(seen?.[path] && { seen: seen[path] }),
})

const stateOf = (stamped: Stamped): Map<string, Leaf> => {
  const state = new Map<string, Leaf>()
  const there = (path: string, value: unknown) => state.set(path, leafAt(stamped, path, value))
  for (const path of Object.keys(stamped.stamps)) there(path, undefined)
  eachLeaf(stamped.doc, "", there)
  for (const [path, value] of Object.entries(stamped.shadowed ?? {})) there(path, value)
  return state
}

/** `{}`: says of no leaf below it that it was taken away. Each of those says so itself. */
const isNothing = (value: unknown) => typeof value === "object" && value !== null && sameLeaf(value, {})

/** Each leaf that lies above or below another in the record, and does not stand. `paths` are sorted. */
const hiddenOf = (state: ReadonlyMap<string, Leaf>, paths: readonly string[]): ReadonlySet<string> => {
  const above = new Set(paths.flatMap(abovePaths))
  const hidden = new Set<string>()
  for (const path of paths) {
    if (!above.has(path) || hidden.has(path)) continue
    const { stamp = "", value } = state.get(path) ?? {}
    const below = paths.filter(other => other.startsWith(`${path}/`) && !hidden.has(other))
    const passed = isNothing(value) || below.some(other => (state.get(other)?.stamp ?? "") >= stamp)
    if (passed && below.length > 0) hidden.add(path)
    else for (const other of below) hidden.add(other)
  }
  return hidden
}

/**
 * Both records in one: of each leaf, the later. Whatever the order, the grouping and the repetitions, the outcome is the same.
 * A text that was written over by someone who had not seen it is kept in `beside`.
 * Where one side put a leaf and the other a branch, the one changed last stands, but never `{}`; the other is kept in `shadowed`.
 * An erased record stays erased whatever it meets, also an edit made later by someone who did not know.
 * The outcome is not checked against a schema: whoever merges what comes from outside does that.
 */
export const merge = (a: Stamped, b: Stamped): Stamped => {
  const erased = [a.erased ?? "", b.erased ?? ""].reduce((one, other) => (one > other ? one : other))
  if (erased !== "") return stampedErased(erased)
  const state = stateOf(a)
  for (const [path, theirs] of stateOf(b)) {
    const ours = state.get(path)
    state.set(path, ours ? mergeLeaf(ours, theirs) : theirs)
  }
  const base = a.base < b.base ? a.base : b.base
  const paths = [...state.keys()].sort()
  const present = paths.filter(path => state.get(path)?.value !== undefined)
  const hidden = hiddenOf(state, present)

  const stamps: Record<string, string> = {}
  const shadowed: Record<string, unknown> = {}
  const seen: Record<string, NonNullable<Leaf["seen"]>> = {}
  const beside: Record<string, readonly Text[]> = {}
  for (const path of paths) {
    const leaf = state.get(path)
    if (!leaf) continue
    if (leaf.value === undefined || leaf.stamp !== base) stamps[path] = leaf.stamp
    if (hidden.has(path)) shadowed[path] = leaf.value
    if (leaf.seen) seen[path] = leaf.seen
    if (leaf.beside) beside[path] = leaf.beside
  }
  const doc = docOf(present.filter(path => !hidden.has(path)).map(path => [path, state.get(path)?.value]))
  return {
    doc,
    base,
    stamps,
    ...(filled(shadowed) && { shadowed }),
    ...(filled(seen) && { seen }),
    ...(filled(beside) && { beside }),
  }
}
