import type { ReadPart } from "../../curriculum/read-sheet.ts"
import type { CardPiece } from "./pack-cards.ts"

type Words = { readonly fullDay: (day: string) => string; readonly number: (value: number) => string }

const linesOf = (part: ReadPart, { fullDay, number }: Words): readonly string[] => {
  switch (part.as) {
    case "words":
      return part.words.split("\n").filter(line => line.trim() !== "")
    case "list":
      return part.items.map(({ words }) => words)
    case "number":
      return [number(part.value)]
    case "day":
      return [fullDay(part.day)]
    case "table":
      return part.rows.map(cells => cells.filter(cell => cell !== "").join(" · "))
  }
}

/** The parts for the wallet, line by line; the first line of each has its heading. */
export const walletPieces = (parts: readonly ReadPart[], words: Words): readonly CardPiece[] =>
  parts.flatMap(part =>
    linesOf(part, words).map((line, i) => ({
      id: `${part.id}-${i}`,
      heading: i === 0 ? part.title : null,
      words: line,
    })),
  )
