import * as v from "valibot"

/**
 * Fields of a record that say something about alcohol or drugs (42 CFR Part 2, `imr.md` 8.2), by dotted path:
 * `planReview.words`, `quotes.<entry id>`. A mark on a path marks all that lies under it. A mark taken away again stays
 * as `false`, so that it merges by field like everything else.
 */
export const sensitiveSchema = v.record(v.string(), v.boolean())
export type Sensitive = v.InferOutput<typeof sensitiveSchema>

type Marked = { readonly sensitive: Sensitive }

/** Whether the field itself, or what it lies in, is marked. */
export const isMarked = (sensitive: Sensitive, path: string): boolean => {
  const keys = path.split(".")
  return keys.some((_, i) => sensitive[keys.slice(0, i + 1).join(".")] === true)
}

/** Whether anything in the record is marked. */
export const hasMarks = ({ sensitive }: Marked): boolean => Object.values(sensitive).includes(true)

/** The record with a field marked or not; the record itself (`===`) when that is so already. */
export const withMark = <Noun extends Marked>(noun: Noun, path: string, marked: boolean): Noun =>
  noun.sensitive[path] === marked || (!marked && noun.sensitive[path] === undefined)
    ? noun
    : { ...noun, sensitive: { ...noun.sensitive, [path]: marked } }

type Branch = Readonly<Record<string, unknown>>
const isBranch = (value: unknown): value is Branch =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Every text in a value, at any depth. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === "string") return [value]
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : []
}

const at = (value: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((found, key) => (isBranch(found) ? found[key] : undefined), value)

/** A text becomes empty, anything else is taken out of what it lies in. */
const without = (branch: Branch, [key = "", ...below]: readonly string[]): Branch => {
  const inside = branch[key]
  if (below.length > 0) return isBranch(inside) ? { ...branch, [key]: without(inside, below) } : branch
  if (typeof inside === "string") return { ...branch, [key]: "" }
  return Object.fromEntries(Object.entries(branch).filter(([name]) => name !== key))
}

/** Paths that are marked and hold something; of an entry that was removed, nothing is left to hold. */
const markedPaths = (noun: Marked): readonly string[] =>
  Object.keys(noun.sensitive)
    .filter(path => noun.sensitive[path])
    .filter(path => {
      const value = at(noun, path.split("."))
      if (typeof value === "string") return value.trim() !== ""
      return isBranch(value) && value.removed !== true
    })
    .filter((path, _, all) => !all.some(other => path.startsWith(`${other}.`)))

/** Everything typed into fields that are marked. */
export const markedWords = (noun: Marked): readonly string[] =>
  markedPaths(noun)
    .flatMap(path => textsIn(at(noun, path.split("."))))
    .map(text => text.trim())
    .filter(text => text !== "")

/** The record without what is marked: marked texts are empty, marked entries are gone. `left` counts what had something in it. */
export const withoutMarked = <Noun extends Marked>(noun: Noun): { readonly noun: Noun; readonly left: number } => {
  const paths = markedPaths(noun)
  return {
    noun: paths.reduce<Branch>((rest, path) => without(rest, path.split(".")), noun) as Noun,
    left: paths.length,
  }
}
