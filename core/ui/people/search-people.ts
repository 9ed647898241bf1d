import type { PersonLine } from "../../people/api.ts"
import { searchText, searchWords } from "../search-text.ts"

/** A caseload made ready for searching: folded once, not with every letter typed. */
type Searchable = readonly { readonly line: PersonLine; readonly name: string; readonly goal: string }[]

/** Folds names and goals once for `searchPeople`; made anew when the caseload changes. */
export const searchable = (lines: readonly PersonLine[]): Searchable =>
  lines.map(line => ({ line, name: searchText(line.chosenName), goal: searchText(line.goal ?? "") }))

/**
 * Those whose name or goal has every word looked for at the beginning of one of its own words; names before goals,
 * otherwise in the order given. Everyone when nothing is looked for.
 */
export const searchPeople = (people: Searchable, query: string): readonly PersonLine[] => {
  const words = searchWords(query)
  const has = (text: string) => words.every(word => text.includes(word))
  const named = people.filter(({ name }) => has(name))
  const others = people.filter(({ name, goal }) => !has(name) && words.every(w => name.includes(w) || goal.includes(w)))
  return [...named, ...others].map(({ line }) => line)
}
