import type { BandCount, CellName, Count, VersionOutcomes } from "../../outcomes/api.ts"
import { m } from "../../words/messages.js"
import type { When } from "../when.ts"
import { totalWords } from "./outcome-words.ts"

/** A number of people, or that it is not shown. */
export const countWords = (count: Count, when: When): string =>
  count === "hidden" ? m.outcomes_hidden() : when.number(count)

/** "2.5 to under 3.5", with the instrument's word for it where it has one. */
export const bandWords = ({ from, below, words }: Pick<BandCount, "from" | "below" | "words">): string => {
  const span =
    below === null
      ? m.outcomes_band_up({ from: totalWords(from) })
      : m.outcomes_band_below({ from: totalWords(from), below: totalWords(below) })
  return words === null ? span : m.outcomes_band_named({ words, span })
}

/** "Q1 2026". */
export const quarterWords = (from: string): string =>
  m.outcomes_quarter({ quarter: Math.floor(Number(from.slice(5, 7)) / 3) + 1, year: from.slice(0, 4) })

const sizeNames = { up: m.outcomes_size_up, within: m.outcomes_size_within, down: m.outcomes_size_down } as const

export const sizeName = (size: keyof typeof sizeNames): string => sizeNames[size]()

/** What a number counts. `version`: where it stands, for the bounds of its band. */
export const cellWords = (cell: CellName, version: VersionOutcomes | undefined): string => {
  switch (cell.of) {
    case "people":
      return m.outcomes_cell_people()
    case "incomplete":
      return m.outcomes_cell_incomplete()
    case "change":
      return m.outcomes_cell_change()
    case "up":
    case "within":
    case "down":
      return sizeName(cell.of)
    case "band": {
      const band = version?.bands[cell.at]
      return band ? m.outcomes_cell_band({ band: bandWords(band) }) : m.outcomes_cell_people()
    }
    case "quarter":
      return quarterWords(cell.from)
  }
}
