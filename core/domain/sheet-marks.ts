import { isMarked, withoutMarked } from "./sensitive.ts"
import type { ToolSheet } from "./tool-sheet.ts"

/*
 * A part of a sheet is marked as about alcohol or drugs as a whole, under `parts.<part id>`: what it holds lies in
 * several places, some by `<part>.<option>`.
 */

export const partMark = (partId: string): string => `parts.${partId}`

const isOf = (partId: string) => (path: string) => path === partId || path.startsWith(`${partId}.`)

const without = <T>(values: Readonly<Record<string, T>>, gone: (path: string) => boolean): Record<string, T> =>
  Object.fromEntries(Object.entries(values).filter(([path]) => !gone(path)))

const places = ["texts", "marks", "numbers", "days", "rows"] as const

const partIds = (sheet: ToolSheet): readonly string[] => [
  ...new Set(places.flatMap(place => Object.keys(sheet[place])).map(path => path.split(".")[0] ?? "")),
]

const markedParts = (sheet: ToolSheet) => partIds(sheet).filter(id => isMarked(sheet.sensitive, partMark(id)))

/** The sheet without its marked parts and entries. `left` counts them. */
export const sheetWithoutMarked = (sheet: ToolSheet): { readonly sheet: ToolSheet; readonly left: number } => {
  const parts = markedParts(sheet)
  const gone = (path: string) => parts.some(id => isOf(id)(path))
  const entries = withoutMarked(sheet)
  const rest = {
    ...entries.noun,
    texts: without(sheet.texts, gone),
    marks: without(sheet.marks, gone),
    numbers: without(sheet.numbers, gone),
    days: without(sheet.days, gone),
    rows: without(sheet.rows, gone),
  }
  return { sheet: rest, left: parts.length + entries.left }
}

/** Everything written in a sheet, or only in its marked parts. Numbers are no words: an 8 stands in many a text. */
export const wordsIn = (sheet: ToolSheet, which: "all" | "marked"): readonly string[] => {
  const parts = which === "all" ? partIds(sheet) : markedParts(sheet)
  return parts
    .flatMap(id => [
      ...Object.entries(sheet.texts).flatMap(([path, text]) => (isOf(id)(path) ? [text] : [])),
      ...Object.values(sheet.rows[id] ?? {}).flatMap(({ cells }) =>
        Object.values(cells).filter(cell => typeof cell === "string"),
      ),
    ])
    .map(text => text.trim())
    .filter(text => text !== "")
}
