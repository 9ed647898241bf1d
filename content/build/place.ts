import type { Path } from "./name-of.ts"

/** Where a compiled thing came from: its file, what stands in it, and the line of each of its fields. */
type Place = {
  readonly file: string
  readonly text: string
  readonly lineOf: (path: Path) => number | null
}

/** Remembers places by key: `topic`, `topic/card`, `topic/supporter`, `agenda`, `form/id`. */
export const createPlaces = () => {
  const all = new Map<string, Place>()
  return {
    add: (key: string, file: string, text: string, lineOf: Place["lineOf"] = () => null) => {
      all.set(key, { file, text, lineOf })
    },
    /** Of all things of a kind that somebody wrote, whether they compiled or not: `tool` of `tool/x`. */
    ids: (kind: string): readonly string[] =>
      [...all.keys()].flatMap(key => (key.startsWith(`${kind}/`) ? [key.slice(kind.length + 1)] : [])),
    of: (key: string): Place => all.get(key) ?? { file: key, text: "", lineOf: () => null },
  }
}
export type Places = ReturnType<typeof createPlaces>

/** The first line that holds these words, in any letter case; null when they stand on no line. */
export const lineWith = (text: string, words: string): number | null => {
  const line = text.split("\n").findIndex(one => one.toLowerCase().includes(words.toLowerCase()))
  return line < 0 || words === "" ? null : line + 1
}
