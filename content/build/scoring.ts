import { eachIn, entriesIn, type Fields } from "./read-yaml.ts"

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const asText = (value: unknown) => (typeof value === "number" ? String(value) : value)

const sourced = (own: Fields, around: Fields): Fields => ({
  source: own.source ?? around.source,
  version: asText(own.version ?? around.version),
  verified: own.verified ?? around.verified,
})

/** The lowest and the highest value of the anchors of the items that count; nothing when they have none. */
const rangeOf = (items: readonly Fields[], counted: readonly unknown[]): Fields => {
  const values = items
    .filter(({ id }) => counted.includes(id))
    .flatMap(({ anchors }) => listOf(anchors).map(anchor => entriesIn(anchor).value))
    .filter(value => typeof value === "number")
  return values.length === 0 ? {} : { range: [Math.min(...values), Math.max(...values)] }
}

/**
 * `scoring` as it is compiled. `items` left out: every item with anchors; `range`: as far as their anchors go. `whole` has
 * its items compiled already.
 */
export const scoringOf = (whole: Fields): unknown => {
  const { scoring } = whole
  if (scoring === undefined || scoring === null || typeof scoring !== "object" || Array.isArray(scoring))
    return scoring ?? null
  const own = entriesIn(scoring)
  const items = listOf(whole.items).map(entriesIn)
  const counted = own.items ?? items.filter(({ kind }) => kind !== "words").map(({ id }) => id)
  const around = sourced(own, whole)
  return {
    subscales: [],
    bands: [],
    ...rangeOf(items, listOf(counted)),
    ...own,
    items: counted,
    ...around,
    ...(own.subscales === undefined
      ? {}
      : { subscales: eachIn(own.subscales, one => ({ ...one, ...sourced(one, around) })) }),
    change:
      typeof own.change === "object" && own.change !== null
        ? { ...entriesIn(own.change), ...sourced(entriesIn(own.change), around) }
        : (own.change ?? null),
  }
}
