import { spreadsheetFormula } from "../../base/spreadsheet-formula.ts"
import type { HandedFile } from "../hand-over-file.ts"

/** `null`: there is no data. Numbers are said as the language says them, and kept exact in the file. */
export type ChartCell = string | number | null

export type ChartColumn = {
  readonly title: string
  /** Numbers stand at the end of their column. */
  readonly kind?: "words" | "number"
}

/** The first cell names the row. */
export type ChartRow = {
  readonly key: string
  readonly cells: readonly ChartCell[]
  /** Where the records behind it are. */
  readonly href?: string
}

export type ChartTable = { readonly columns: readonly ChartColumn[]; readonly rows: readonly ChartRow[] }

/** Without it, spreadsheets take the letters of other languages for others. */
const byteOrderMark = "\uFEFF"

/**
 * The table as comma-separated values. A text that a spreadsheet would run as a formula is kept from that; no data is an
 * empty field.
 */
export const csvOf = async ({ columns, rows }: ChartTable): Promise<string> => {
  const { default: papa } = await import("papaparse")
  const fields = columns.map(({ title }) => title)
  return papa.unparse({ fields, data: rows.map(({ cells }) => [...cells]) }, { escapeFormulae: spreadsheetFormula })
}

/** `name`: nothing about a person, no ending. */
export const csvFile = async (table: ChartTable, name: string): Promise<HandedFile> => {
  const kind = { ending: ".csv", type: "text/csv" } as const
  const file = new Blob([byteOrderMark, await csvOf(table)], { type: kind.type })
  return { name, file, text: file, kind: { onDisk: kind, shared: kind } }
}
