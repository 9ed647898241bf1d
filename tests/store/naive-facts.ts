import { type FactName, type Facts, noFacts } from "../../core/domain/facts/facts.ts"
import type { Collection } from "../../core/store/collection.ts"
import { type FactKind, factKinds, factNames } from "../../core/store/facts/fact-kinds.ts"

type Noun = { readonly id: string }
type CollectionOf = (kind: FactKind["kind"]) => Collection<Noun, unknown>

const byId = (a: Noun, b: Noun) => (a.id < b.id ? -1 : 1)

/** Facts in one order, so that they can be held against each other. */
export const sorted = (facts: Facts): Facts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, rows]) => [name, [...(rows as readonly { readonly id: string }[])].sort(byId)]),
  ) as never

/** What the sealed columns must equal: every record opened, and its fact made. */
export const naiveFacts = async (
  collectionOf: CollectionOf,
  names: readonly FactName[] = factNames,
): Promise<Facts> => {
  const found: Record<string, readonly object[]> = { ...noFacts }
  for (const name of names) {
    const { kind } = factKinds[name]
    const collection = collectionOf(kind)
    const heads = await collection.heads({})
    if (!heads.ok) throw new Error(heads.error.type)
    const nouns = await collection.getMany(heads.value.map(head => (head as Noun).id))
    if (!nouns.ok) throw new Error(nouns.error.type)
    found[name] = nouns.value.map(noun => kind.fact?.(noun) ?? {})
  }
  return sorted(found as unknown as Facts)
}
