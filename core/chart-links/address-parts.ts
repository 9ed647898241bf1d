import { type AddressPlace, addressPlaces, type PartName } from "../domain/chart-link.ts"
import { isNumber, looksLikeIdentifier, placesOfDays } from "./identifiers.ts"
import { senseOf, senseOfSegment, type WordSense } from "./part-words.ts"
import { readAddress, type Texts } from "./read-address.ts"

/** A part of an address that could name the chart. */
export type AddressPart = PartName & {
  /** What it says, for the screen; never kept. */
  readonly text: string
  /** The segment before it, or the parameter's name; empty for a first segment. */
  readonly before: string
  /** Looks like what names the chart: chosen unless someone says otherwise. */
  readonly likely: boolean
}

/** `sure`: what stands before it says that it is a person. */
type Chance = "sure" | "perhaps" | "hardly"
type Weighed = Omit<AddressPart, "likely"> & { readonly chance: Chance }

const chanceOf = (text: string, sense: WordSense): Chance => {
  if (sense === "person" && isNumber(text)) return "sure"
  if (sense === "passing" || sense === "other" || !looksLikeIdentifier(text)) return "hardly"
  return sense === "person" ? "sure" : "perhaps"
}

/** What the words right before a segment say of it, the nearest first. */
const senseBefore = (texts: readonly string[], at: number): WordSense => {
  for (let before = at - 1; before >= 0; before--) {
    const text = texts[before] ?? ""
    if (isNumber(text) || looksLikeIdentifier(text)) return null
    const sense = senseOfSegment(text)
    if (sense) return sense
  }
  return null
}

const weighedPath = (place: AddressPlace, found: Texts): readonly Weighed[] => {
  const texts = [...found.values()]
  const days = placesOfDays(texts)
  // A fragment of one segment is a mark in the page.
  const isMark = place === "fragment-path" && texts.length === 1
  return texts.map((text, at) => {
    const sense = senseBefore(texts, at)
    const hardly = isMark || (days.has(at) && sense !== "person")
    return {
      in: place,
      key: String(at),
      text,
      before: texts[at - 1] ?? "",
      chance: hardly ? "hardly" : chanceOf(text, sense),
    }
  })
}

const weighedParameters = (place: AddressPlace, found: Texts): readonly Weighed[] =>
  [...found].map(([key, text]) => ({ in: place, key, text, before: key, chance: chanceOf(text, senseOf(key)) }))

/** The parts that are likely: all that are sure, each text once; else those that may be, of the first place with some. */
const likelyOf = (parts: readonly Weighed[]): ReadonlySet<Weighed> => {
  const sure = parts.filter(({ chance }) => chance === "sure")
  if (sure.length > 0) return new Set(sure.filter(({ text }, i) => sure.findIndex(one => one.text === text) === i))
  const perhaps = parts.filter(({ chance }) => chance === "perhaps")
  const best = ["path", "fragment-path", "query", "fragment-query"].find(place => perhaps.some(one => one.in === place))
  return new Set(perhaps.filter(one => one.in === best))
}

/**
 * The parts of an address of which some may name the chart that it shows, in the order of the address. None for what is no
 * address of the web. Dates, page numbers, sessions and what belongs to staff or to a single note are among them, but
 * never likely.
 */
export const partsOf = (address: string): readonly AddressPart[] => {
  const read = readAddress(address)
  if (!read) return []
  const parts = addressPlaces.flatMap(place =>
    place === "path" || place === "fragment-path"
      ? weighedPath(place, read[place])
      : weighedParameters(place, read[place]),
  )
  const likely = likelyOf(parts)
  return parts.map(part => {
    const { chance: _, ...shown } = part
    return { ...shown, likely: likely.has(part) }
  })
}
