import type { Instrument, InstrumentItem } from "../instrument-schema.ts"
import { type Found, failure, twice } from "./found.ts"
import { meant } from "./name-of.ts"

const inField = (found: Found, ...path: readonly (string | number)[]): Found => ({
  ...found,
  path: ["scoring", ...path],
})

const spanOf = (item: InstrumentItem | undefined): readonly [number, number] | null => {
  if (item === undefined || item.kind === "words") return null
  const values = item.anchors.map(({ value }) => value)
  return [Math.min(...values), Math.max(...values)]
}

const lintItems = (one: Instrument, ids: readonly string[], name: string): readonly string[] => {
  const known = one.items.filter(({ kind }) => kind !== "words").map(item => item.id)
  return [
    ...ids.flatMap(id => {
      if (known.includes(id)) return []
      const words = one.items.some(item => item.id === id)
      return [
        words
          ? `${name} counts the item "${id}", which is answered in words`
          : `${name} counts the item "${id}", which this instrument does not have${meant(id, known)}`,
      ]
    }),
    ...twice(ids).map(id => `${name} counts the item "${id}" twice`),
  ]
}

const lintRange = (one: Instrument, [low, high]: readonly [number, number], ids: readonly string[]) => {
  if (low >= high) return [failure(`"range" of scoring should be the lowest value of an item, then the highest`)]
  const other = ids.flatMap(id => {
    const item = one.items.find(item => item.id === id)
    const span = spanOf(item)
    return item && span && (span[0] !== low || span[1] !== high)
      ? [`item ${item.number} ("${id}") goes from ${span[0]} to ${span[1]}`]
      : []
  })
  return other.slice(0, 1).map(says => failure(`items from ${low} to ${high} are added up, and ${says}`))
}

const rises = (numbers: readonly number[]) => numbers.every((n, i) => i === 0 || n > (numbers[i - 1] ?? n))

/** What would make a number that means nothing. */
export const lintScoring = (one: Instrument): readonly Found[] => {
  const { scoring } = one
  if (scoring === null) return []
  if (!one.scored)
    return [inField(failure(`"scored: false" says that its answers are never added up, and "scoring" says how`))]
  const [low, high] = scoring.range
  const { bands, change } = scoring
  return [
    ...lintItems(one, scoring.items, `"scoring"`).map(message => inField(failure(message), "items")),
    ...lintRange(one, scoring.range, scoring.items).map(found => inField(found, "range")),
    ...twice(scoring.totals).map(total => inField(failure(`"totals" names the ${total} twice`), "totals")),
    ...twice(scoring.subscales.map(({ id }) => id)).map(id =>
      inField(failure(`two subscales are called "${id}"`), "subscales"),
    ),
    ...scoring.subscales.flatMap(({ id, items }, i) =>
      lintItems(one, items, `the subscale "${id}"`).map(message => inField(failure(message), "subscales", i)),
    ),
    ...(bands.length === 0 || (rises(bands.map(({ from }) => from)) && bands[0]?.from === low)
      ? []
      : [inField(failure(`"bands" should rise, and the first begin at ${low}, or some means have no words`), "bands")]),
    ...bands
      .filter(({ from }) => from > high)
      .map(({ from, words }) =>
        inField(failure(`no mean reaches ${from} ("${words}"); the highest is ${high}`), "bands"),
      ),
    ...(change === null || scoring.totals.includes(change.metric)
      ? []
      : [inField(failure(`"change" is told of the ${change.metric}, which "totals" does not name`), "change")]),
  ]
}

/** Two versions stand beside each other item by item, so they must have the same ones with the same numbers. */
export const lintParallel = (one: Instrument, all: readonly Instrument[]): readonly Found[] => {
  if (one.parallelTo === null) return []
  const at = (message: string): Found => ({ ...failure(message), path: ["parallelTo"] })
  const other = all.find(({ id }) => id === one.parallelTo)
  if (other === undefined || other === one) {
    const ids = all.map(({ id }) => id).filter(id => id !== one.id)
    return [at(`"parallelTo" names "${one.parallelTo}", and there is no such instrument${meant(one.parallelTo, ids)}`)]
  }
  const differs = (items: readonly InstrumentItem[], others: readonly InstrumentItem[]) =>
    items.find(item => {
      const [a, b] = [spanOf(item), spanOf(others.find(({ id }) => id === item.id))]
      return a?.[0] !== b?.[0] || a?.[1] !== b?.[1]
    })
  const item = differs(one.items, other.items) ?? differs(other.items, one.items)
  return item ? [at(`it stands beside "${other.id}", and their items "${item.id}" are not alike`)] : []
}
