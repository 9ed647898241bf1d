import type { MemberId } from "../../base/id.ts"
import type { CaseloadLine } from "../../team/api.ts"
import { searchText, searchWords } from "../search-text.ts"

/** Whose people: everyone's, those whom nobody serves, or one member's. */
export type Whose = "all" | "nobody" | MemberId

/** A caseload made ready for searching: folded once, not with every letter typed. */
type Findable = readonly { readonly line: CaseloadLine; readonly text: string }[]

export const findable = (lines: readonly CaseloadLine[], nameOf: (id: MemberId) => string): Findable =>
  lines.map(line => ({
    line,
    text: searchText([line.chosenName, ...line.servedBy.map(({ memberId }) => nameOf(memberId))].join(" ")),
  }))

/** Those with every word looked for at the beginning of a word of their name or of who serves them. */
export const findServed = (all: Findable, query: string, whose: Whose): readonly CaseloadLine[] => {
  const words = searchWords(query)
  const isTheirs = ({ active, servedBy }: CaseloadLine) => {
    if (whose === "all") return true
    if (whose === "nobody") return active && servedBy.length === 0
    return servedBy.some(({ memberId }) => memberId === whose)
  }
  return all
    .filter(({ line, text }) => isTheirs(line) && words.every(word => text.includes(word)))
    .map(({ line }) => line)
}
