export type Path = readonly (string | number)[]

const within = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (around, step) =>
      typeof around === "object" && around !== null ? (around as Record<string | number, unknown>)[step] : undefined,
    value,
  )

/**
 * What an author calls the place at `path` of `value`: `"words" of "food"`, `number 2 of "aims"`. A thing that has an
 * id is called by it; everything else is counted from 1.
 */
export const nameOf = (value: unknown, path: Path): string => {
  const last = path.at(-1)
  if (last === undefined) return "this file"
  const around = path.slice(0, -1)
  if (typeof last === "string") {
    if (around.length === 0) return `"${last}"`
    return `"${last}" of ${last === "id" ? nameOf(value, around) : entryName(value, around)}`
  }
  return `number ${last + 1} of ${nameOf(value, around)}`
}

const entryName = (value: unknown, path: Path): string => {
  const id = within(value, [...path, "id"])
  return typeof path.at(-1) === "number" && typeof id === "string" && id !== "" ? `"${id}"` : nameOf(value, path)
}

const plain = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")

/** How many letters have to be put in, left out or changed to make one word of the other. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)))
    row = next
  }
  return row.at(-1) ?? 0
}

/** The one of `among` that was probably meant by `word`; null when none comes near. */
export const nearest = (word: string, among: readonly string[]): string | null => {
  const far = (other: string) => distance(plain(word), plain(other))
  const best = [...among].sort((a, b) => far(a) - far(b))[0]
  return best !== undefined && far(best) <= Math.ceil(plain(word).length / 3) ? best : null
}

/** `; is "role-play" meant?`, or nothing. */
export const meant = (word: string, among: readonly string[]): string => {
  const near = nearest(word, among)
  return near === null ? "" : `; is "${near}" meant?`
}
