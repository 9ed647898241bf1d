import type { ToolColumn, ToolPart } from "../../../content/tool-schema.ts"
import { inOrder } from "../../domain/shape.ts"
import type { ToolSheet } from "../../domain/tool-sheet.ts"

/** Someone on the map. `ring` counts from the middle; `x` and `y` lie between -1 and 1, the middle being 0. */
export type Placed = {
  readonly id: string
  readonly letters: string
  readonly ring: number
  readonly paid: boolean
  readonly x: number
  readonly y: number
}

export type PeopleOnMap = {
  /** The rings' words, nearest first. */
  readonly rings: readonly string[]
  /** What the two shapes mean: those who are paid, and the others. */
  readonly ties: { readonly paid: string; readonly others: string } | null
  readonly people: readonly Placed[]
}

type Rows = Extract<ToolPart, { readonly kind: "rows" }>

const paidOption = "paid"
const isTie = (column: ToolColumn) => column.options.some(option => option.id === paidOption)
/** How far from the middle a ring lies, of so many; the outermost a little within 1. */
export const ringAt = (ring: number, count: number): number => (ring + 1.2) / (count + 0.3)

/** On a map a name is a few letters. */
const lettersOf = (words: string) => [...words.trim()].slice(0, 4).join("")

/**
 * The people of a table as a map. Its first column of text gives the letters; its first choice without an option `paid`
 * gives the rings, nearest first; the choice with that option gives the shape. Who has no ring yet stands in the last.
 */
export const placePeople = (part: Rows, { rows }: Pick<ToolSheet, "rows">): PeopleOnMap => {
  const named = part.columns.find(column => column.kind === "text")
  const choices = part.columns.filter(column => column.kind === "choice")
  const near = choices.find(column => !isTie(column))
  const tie = choices.find(isTie)
  const rings = near?.options ?? []
  const outermost = Math.max(rings.length - 1, 0)
  const found = inOrder(rows[part.id] ?? {}).flatMap(({ id, cells }) => {
    const letters = lettersOf(String(named ? (cells[named.id] ?? "") : ""))
    const ring = near ? rings.findIndex(option => option.id === cells[near.id]) : -1
    const paid = tie !== undefined && cells[tie.id] === paidOption
    return letters === "" ? [] : [{ id, letters, ring: ring < 0 ? outermost : ring, paid }]
  })
  const people = found.map((one): Placed => {
    const beside = found.filter(other => other.ring === one.ring)
    // Each ring starts a little further round, so that those of two rings do not stand in one line.
    const angle = (beside.indexOf(one) / beside.length + one.ring * 0.11) * 2 * Math.PI - Math.PI / 2
    const from = ringAt(one.ring, outermost + 1)
    return { ...one, x: Math.cos(angle) * from, y: Math.sin(angle) * from }
  })
  const others = tie?.options.find(option => option.id !== paidOption)?.words
  const paid = tie?.options.find(option => option.id === paidOption)?.words
  return {
    rings: rings.map(option => option.words),
    ties: others !== undefined && paid !== undefined ? { paid, others } : null,
    people,
  }
}
