import { type AddressPlace, addressPlaces, type ChartShape, type Extent, type PartName } from "../domain/chart-link.ts"
import { saysOnlyWhich } from "./part-words.ts"
import { type Address, textAt } from "./read-address.ts"

/** A shape without what is digested: which parts, and how much around them stands the same. */
export type Outline = Omit<ChartShape, "around">

/** What an address says where a shape looks. Each text with its place and key, so that no two readings are alike. */
export type Reading = {
  /** Of the parts that name the chart. */
  readonly named: readonly string[]
  /** Of what stands the same around them. */
  readonly fixed: readonly string[]
}

const placeOf = ({ in: place }: PartName) => addressPlaces.indexOf(place)
const byPlace = (a: PartName, b: PartName) =>
  placeOf(a) - placeOf(b) || Number(a.key) - Number(b.key) || (a.key < b.key ? -1 : 1)

/**
 * The outline of what was chosen in an address. What comes before a chosen segment belongs to the chart and what follows
 * does not: `/people/5/notes` is a page of `/people/5`, and `/orders/5` is not. A parameter that says only *which* needs
 * the whole path to say of what; and the path of a page says which program reads its fragment.
 */
export const outlineOf = (chosen: readonly PartName[]): Outline => {
  const parts = chosen
    .filter((part, i) => chosen.findIndex(one => one.in === part.in && one.key === part.key) === i)
    .map(part => ({ in: part.in, key: part.key }))
    .sort(byPlace)
  const some = (place: AddressPlace) => parts.some(part => part.in === place)
  const bare = (place: AddressPlace) => parts.some(part => part.in === place && saysOnlyWhich(part.key))
  const extent = (path: AddressPlace, query: AddressPlace, otherwise: Extent): Extent =>
    bare(query) ? "whole" : some(path) ? "before" : otherwise
  return {
    parts,
    path: extent("path", "query", some("fragment-path") || some("fragment-query") ? "whole" : "none"),
    fragment: extent("fragment-path", "fragment-query", "none"),
  }
}

const fixedIn = (address: Address, place: AddressPlace, extent: Extent, parts: readonly PartName[]) => {
  const named = new Set(parts.filter(part => part.in === place).map(({ key }) => key))
  const end = extent === "before" ? Math.max(...[...named].map(Number)) : Number.POSITIVE_INFINITY
  const fixed = extent === "none" ? [] : [...address[place]].filter(([key]) => !named.has(key) && Number(key) < end)
  return fixed.flatMap(([key, text]) => [place, key, text])
}

/** Null: the address has not all of the parts. */
export const valuesIn = ({ parts, path, fragment }: Outline, address: Address): Reading | null => {
  const texts = parts.map(part => textAt(address, part))
  if (texts.includes(null)) return null
  return {
    named: parts.flatMap((part, i) => [part.in, part.key, texts[i] ?? ""]),
    fixed: [...fixedIn(address, "path", path, parts), ...fixedIn(address, "fragment-path", fragment, parts)],
  }
}
