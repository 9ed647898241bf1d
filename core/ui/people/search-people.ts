import type { PersonLine } from "../../people/api.ts"

/** Letter case, accents and double spaces do not matter to someone who looks for a name. */
export const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .replace(/[łøđßæœı]/g, letter => plain[letter] ?? letter)
    .replace(/\s+/g, " ")
    .trim()

/** Letters that do not come apart into a base and a mark. */
const plain: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i" }

/** A caseload made ready for searching: folded once, not with every letter typed. */
export type Searchable = readonly { readonly line: PersonLine; readonly name: string; readonly goal: string }[]

export const searchable = (lines: readonly PersonLine[]): Searchable =>
  lines.map(line => ({ line, name: ` ${folded(line.chosenName)}`, goal: ` ${folded(line.goal ?? "")}` }))

/**
 * Those whose name or goal has every word looked for at the beginning of one of its own words; names before goals,
 * otherwise in the order given. Everyone when nothing is looked for.
 */
export const searchPeople = (people: Searchable, query: string): readonly PersonLine[] => {
  const words = folded(query)
    .split(" ")
    .filter(word => word !== "")
    .map(word => ` ${word}`)
  const has = (text: string) => words.every(word => text.includes(word))
  const named = people.filter(({ name }) => has(name))
  const others = people.filter(({ name, goal }) => !has(name) && words.every(w => name.includes(w) || goal.includes(w)))
  return [...named, ...others].map(({ line }) => line)
}
