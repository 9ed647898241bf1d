import { type FactName, type Facts, noFacts } from "../../domain/facts/facts.ts"
import type { Recount } from "../../system/api.ts"
import type { Made } from "./chunks.ts"
import type { Row } from "./columns.ts"
import { factKinds, factNames } from "./fact-kinds.ts"

/** Facts as they were made, before they are read back. */
export const factsIn = (made: readonly Made[]): Facts => {
  const found: Record<string, readonly Row[]> = { ...noFacts }
  for (const name of factNames)
    found[name] = made.flatMap(({ key: [, kind], rows }) => (kind === factKinds[name].kind.kind ? rows : []))
  return found as unknown as Facts
}

const textsById = (rows: readonly Row[]) => new Map(rows.map(row => [row.id, JSON.stringify(row)]))

const differing = (name: FactName, before: Facts, after: Facts) => {
  const [one, other] = [textsById(before[name]), textsById(after[name])]
  return [...new Set([...one.keys(), ...other.keys()])].filter(id => one.get(id) !== other.get(id))
}

/** What was known before against what the records say; `changing`: records that were changed meanwhile. */
export const recountOf = (before: Facts, after: Facts, changing: ReadonlySet<string>): Recount => ({
  records: factNames.reduce((sum, name) => sum + after[name].length, 0),
  differed: factNames.flatMap(name => differing(name, before, after)).filter(id => !changing.has(id)).length,
})
