import { type Document, isAlias, isScalar, visit } from "yaml"

/**
 * Text goes on after a comma, also where YAML would end it: `{ id: tea, words: Tea, or milk }` has two fields, not
 * three. What stands between two commas without a colon is no field in any of our formats.
 */
export const joinAtCommas = (document: Document, source: string) => {
  visit(document, {
    Map: (_, map) => {
      if (!map.flow) return
      const kept: typeof map.items = []
      for (const pair of map.items) {
        const last = kept.at(-1)?.value
        const rest = pair.value === null && isScalar(pair.key) ? pair.key.range : null
        if (rest && isScalar(last) && last.type === "PLAIN" && last.range)
          last.value = source.slice(last.range[0], rest[1]).replace(/\s+/g, " ")
        else kept.push(pair)
      }
      map.items = kept
    },
  })
}

/** Something that YAML reads without complaint, and its author meant otherwise; `offset` in the source. */
type Misread = { readonly words: string; readonly offset: number }

const inQuotes = (sign: string) => `text that begins with ${sign} stands in quotes`

/** Signs that YAML takes for its own and drops, and lines of a list that it takes for more of the text above. */
export const misreadIn = (document: Document, source: string): readonly Misread[] => {
  const found = document.warnings.map(({ pos }) => ({ words: inQuotes("!"), offset: pos[0] }))
  visit(document, {
    Scalar: (_, { type, range }) => {
      const inner = type === "PLAIN" && range ? source.slice(range[0], range[1]).search(/\n\s*- /) : -1
      if (range && inner >= 0)
        found.push({ words: "this line begins further in than the list above it", offset: range[0] + inner + 1 })
    },
    Alias: (_, alias) => {
      if (isAlias(alias) && alias.resolve(document) === undefined)
        found.push({ words: inQuotes("*"), offset: alias.range?.[0] ?? 0 })
    },
  })
  return found
}
