import { describe, expect, it } from "vitest"
import type { Pile } from "../../../core/domain/participant.ts"
import { afterCard, keyToSort, onPiles, startOf } from "../../../core/ui/goals/area-sort.ts"

const areas = ["home", "work", "family"].map(id => ({ id, title: id, hint: "" }))
const sorted = (piles: Readonly<Record<string, Pile>>) =>
  Object.fromEntries(Object.entries(piles).map(([id, pile]) => [id, { pile, on: "2026-03-09", was: null }]))

describe("the card sort", () => {
  it("begins with the first card, goes on where one left, and shows the piles when all are sorted", () => {
    expect(startOf(areas, {})).toBe(0)
    expect(startOf(areas, sorted({ home: "happy" }))).toBe(1)
    expect(startOf(areas, sorted({ home: "happy", work: "so-so", family: "different" }))).toBe("piles")
  })

  it("goes from card to card, and to the piles after the last", () => {
    expect([0, 1, 2].map(at => afterCard(areas, at))).toEqual([1, 2, "piles"])
  })

  it("lays each card on its own pile, in the order of the cards, and one left out on none", () => {
    const { happy, "so-so": soSo, different } = onPiles(areas, sorted({ family: "different", home: "different" }))
    expect(different.map(area => area.id)).toEqual(["home", "family"])
    expect([...happy, ...soSo]).toEqual([])
  })

  it("takes three keys for three piles, and arrows along the line of reading", () => {
    expect(["1", "2", "3", "4", "x"].map(key => keyToSort(key, false))).toEqual([
      "happy",
      "so-so",
      "different",
      null,
      null,
    ])
    expect(["ArrowLeft", "ArrowRight"].map(key => keyToSort(key, false))).toEqual(["back", "on"])
    expect(["ArrowLeft", "ArrowRight"].map(key => keyToSort(key, true))).toEqual(["on", "back"])
  })
})
