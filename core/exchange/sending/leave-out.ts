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
 */
export const leavingOut = (body: Body, rest: Doc): Body => {
  const [before, after] = [leavesOf(body.doc), leavesOf(rest)]
  const changed = [...after.keys()].filter(path => !before.has(path) || before.get(path) !== after.get(path))
  const unsaid = new Set(changed.filter(path => JSON.stringify(before.get(path)) !== JSON.stringify(after.get(path))))
  const missing = [...before.keys()].filter(path => !after.has(path))
  if (unsaid.size === 0 && missing.length === 0) return body
  // Also what once stood in the place of something left out, below or above it.
  const left = [...unsaid, ...missing]
  const gone = (path: string) => left.some(one => one === path || (related(one, path) && !after.has(path)))
  const { shadowed, beside, seen, ...kept } = body
  const quiet = Object.fromEntries([...unsaid].map(path => [path, ""]))
  const [shadowedRest, besideRest, seenRest] = [without(shadowed, gone), without(beside, gone), without(seen, gone)]
  return {
    ...kept,
    doc: rest,
    stamps: { ...without(body.stamps, gone), ...quiet },
    ...(shadowedRest && { shadowed: shadowedRest }),
    ...(besideRest && { beside: besideRest }),
    ...(seenRest && { seen: seenRest }),
  }
}
