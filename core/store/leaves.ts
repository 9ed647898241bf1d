/** A record as JSON has it. */
export type Doc = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Doc => typeof value === "object" && value !== null && !Array.isArray(value)

/** Absent keys and `undefined` are the same: that is how JSON keeps them. `__proto__` is no key of ours. */
export const keysOf = (doc: Doc): readonly string[] =>
  Object.keys(doc).filter(key => doc[key] !== undefined && key !== "__proto__")

/** What it has under a key of its own: every object answers something to "constructor". */
export const ownOf = (doc: Doc, key: string): unknown => (Object.hasOwn(doc, key) ? doc[key] : undefined)

/** An object with something in it. All else (texts, numbers, null, arrays, `{}`) is a leaf, changed as one. */
export const isBranch = (value: unknown): value is Doc => isObject(value) && keysOf(value).length > 0

export const sameLeaf = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b)

/** JSON Pointer (RFC 6901): "/steps/settle-in/state". Being never empty, it is never a name that objects have of themselves. */
export const under = (path: string, key: string) => `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`

export const keysIn = (path: string): readonly string[] =>
  path
    .slice(1)
    .split("/")
    .map(key => key.replaceAll("~1", "/").replaceAll("~0", "~"))

/** True when one of the two lies within the other. */
export const related = (a: string, b: string) => a.startsWith(`${b}/`) || b.startsWith(`${a}/`)

/** The paths that it lies within, the nearest last. */
export const abovePaths = (path: string): readonly string[] => {
  const above: string[] = []
  for (let end = path.indexOf("/", 1); end > 0; end = path.indexOf("/", end + 1)) above.push(path.slice(0, end))
  return above
}

/** Calls `visit` with each leaf of `value`. Nothing has no leaves; neither has an empty root. */
export const eachLeaf = (value: unknown, path: string, visit: (path: string, leaf: unknown) => void): void => {
  if (isBranch(value)) for (const key of keysOf(value)) eachLeaf(value[key], under(path, key), visit)
  else if (value !== undefined && path !== "") visit(path, value)
}

type Branch = { [key: string]: unknown }

/** The record that has these leaves. No leaf may lie within another. */
export const docOf = (leaves: Iterable<readonly [path: string, leaf: unknown]>): Doc => {
  const root: Branch = {}
  for (const [path, leaf] of leaves) {
    const keys = keysIn(path)
    const last = keys.at(-1) ?? ""
    let branch = root
    for (const key of keys.slice(0, -1)) {
      const next = Object.hasOwn(branch, key) ? (branch[key] as Branch) : {}
      branch[key] = next
      branch = next
    }
    branch[last] = leaf
  }
  return root
}
