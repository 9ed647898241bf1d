import type { DataChoice } from "./api.ts"

/** What may stand in a field; null: an empty one. */
export type Cell = string | number | boolean | null

/**
 * A column of a table. `only`: in files with words, with names, or for the agency's own records alone; otherwise in all.
 */
export type Column<Row> = {
  readonly id: string
  readonly of: (row: Row) => Cell
  readonly only?: "words" | "names" | "own"
}

/** The columns that a file of this choice has. */
export const columnsFor = <Row>(
  columns: readonly Column<Row>[],
  { words, names, to }: Pick<DataChoice, "words" | "names" | "to">,
): readonly Column<Row>[] => {
  const has = { words, names, own: to.kind === "program" }
  return columns.filter(({ only }) => only === undefined || has[only])
}

/** Several ids in one field; spaces stand in none of them. */
export const several = (ids: readonly string[]): string => ids.join(" ")

/** Ids under which something is ticked. */
export const ticked = (marks: Readonly<Record<string, boolean>>): readonly string[] =>
  Object.keys(marks).filter(id => marks[id])

/** Two digits behind the point, where there are any. */
export const rounded = (number: number): number => Math.round(number * 100) / 100
