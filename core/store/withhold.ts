import { docOf, eachLeaf } from "./leaves.ts"
import type { Stamped } from "./stamped.ts"

const without = <Value>(record: Readonly<Record<string, Value>> | undefined, paths: ReadonlySet<string>) => {
  const rest = Object.entries(record ?? {}).filter(([path]) => !paths.has(path))
  return rest.length > 0 ? Object.fromEntries(rest) : null
}

/**
 * As someone is sent it who may not have the texts at these paths: each is empty, under the empty stamp, and nothing is said
 * of what stands beside it or was seen there. So it takes nothing away from whoever knows the text. Throws when a path is
 * that of a leaf that is no text: nothing of it would be kept back.
 */
export const withhold = (stamped: Stamped, paths: Iterable<string>): Stamped => {
  const withheld = new Set(paths)
  const leaves: [path: string, leaf: unknown][] = []
  const stamps: Record<string, string> = { ...stamped.stamps }
  eachLeaf(stamped.doc, "", (path, leaf) => {
    if (!withheld.has(path)) return leaves.push([path, leaf])
    if (typeof leaf !== "string") throw new Error("Only texts can be withheld")
    leaves.push([path, ""])
    stamps[path] = ""
  })
  const { doc: _, stamps: __, shadowed, seen, beside, ...rest } = stamped
  const [kept, known, more] = [without(shadowed, withheld), without(seen, withheld), without(beside, withheld)]
  return {
    ...rest,
    doc: docOf(leaves),
    stamps,
    ...(kept && { shadowed: kept }),
    ...(known && { seen: known }),
    ...(more && { beside: more }),
  }
}
