import { type Doc, eachLeaf, related } from "../../store/leaves.ts"
import type { Body } from "../../store/record.ts"

const leavesOf = (doc: Doc): ReadonlyMap<string, unknown> => {
  const leaves = new Map<string, unknown>()
  eachLeaf(doc, "", (path, leaf) => void leaves.set(path, leaf))
  return leaves
}

const without = <T>(values: Readonly<Record<string, T>> | undefined, gone: (path: string) => boolean) => {
  const rest = Object.entries(values ?? {}).filter(([path]) => !gone(path))
  return rest.length > 0 ? Object.fromEntries(rest) : undefined
}

/**
 * A record as it goes out when its document may only say `rest`. What is left out is not taken away where it is known:
 * it is not there at all, or, where a text must be, an empty one under the empty stamp (`../PROTOCOL.md`, *Substance use*).
 * `under`: beginnings of pointers below which nothing may be said, also where nothing stands now: another's text may.
 */
export const leavingOut = (body: Body, rest: Doc, under: readonly string[]): Body => {
  const [before, after] = [leavesOf(body.doc), leavesOf(rest)]
  const changed = [...after.keys()].filter(path => !before.has(path) || before.get(path) !== after.get(path))
  const unsaid = new Set(changed.filter(path => JSON.stringify(before.get(path)) !== JSON.stringify(after.get(path))))
  const missing = [...before.keys()].filter(path => !after.has(path))
  // Also what once stood in the place of something left out, below or above it.
  const left = [...unsaid, ...missing]
  const isUnder = (path: string) => under.some(one => path.startsWith(one) && /^([/.]|$)/.test(path.slice(one.length)))
  const gone = (path: string) =>
    (isUnder(path) && !after.has(path)) || left.some(one => one === path || (related(one, path) && !after.has(path)))
  const isUnsaid = (path: string) => isUnder(path) || gone(path)
  const says = [body.shadowed, body.beside, body.seen].some(one => Object.keys(one ?? {}).some(isUnsaid))
  if (left.length === 0 && !says) return body
  const { shadowed, beside, seen, ...kept } = body
  const quiet = Object.fromEntries([...unsaid].map(path => [path, ""]))
  const [shadowedRest, besideRest, seenRest] = [
    without(shadowed, isUnsaid),
    without(beside, isUnsaid),
    without(seen, isUnsaid),
  ]
  return {
    ...kept,
    doc: rest,
    stamps: { ...without(body.stamps, gone), ...quiet },
    ...(shadowedRest && { shadowed: shadowedRest }),
    ...(besideRest && { beside: besideRest }),
    ...(seenRest && { seen: seenRest }),
  }
}
