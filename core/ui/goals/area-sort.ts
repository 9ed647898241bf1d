import type { Participant, Pile } from "../../domain/participant.ts"
import { piles } from "../../domain/participant.ts"

type Area = { readonly id: string; readonly title: string; readonly hint: string }
type Sorted = Participant["areas"]

/** Where the card sort is: the card in hand, counted from 0, or the piles on the table. */
export type SortPlace = number | "piles"

/** Where to go on: with the first card not sorted yet; with the piles once all are. */
export const startOf = (areas: readonly Area[], sorted: Sorted): SortPlace => {
  const first = areas.findIndex(area => !(area.id in sorted))
  return first < 0 ? "piles" : first
}

/** The next card after this one; the piles after the last. */
export const afterCard = (areas: readonly Area[], at: number): SortPlace => (at + 1 < areas.length ? at + 1 : "piles")

/** The areas of each pile, in the order of the cards. */
export const onPiles = (areas: readonly Area[], sorted: Sorted): Readonly<Record<Pile, readonly Area[]>> => ({
  happy: areas.filter(area => sorted[area.id]?.pile === "happy"),
  "so-so": areas.filter(area => sorted[area.id]?.pile === "so-so"),
  different: areas.filter(area => sorted[area.id]?.pile === "different"),
})

/** What a key asks of the card in hand: one of three piles, the card before or after. Arrows go along the line of reading. */
export const keyToSort = (key: string, rightToLeft: boolean): Pile | "back" | "on" | null => {
  if (key === "ArrowRight" || key === "ArrowLeft") return (key === "ArrowRight") === rightToLeft ? "back" : "on"
  return piles[["1", "2", "3"].indexOf(key)] ?? null
}
