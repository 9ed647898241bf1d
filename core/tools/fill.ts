import type { Day } from "../base/clock.ts"
import type { EntryId } from "../base/id.ts"
import type { ToolSheet } from "../domain/tool-sheet.ts"
import { typedOver } from "../domain/typed-over.ts"

/**
 * What filling in changes. Each answers the sheet with that one thing changed, or the sheet itself (`===`) when it is so
 * already. That the part exists and takes such a value is seen to before (`takes.ts`).
 */

/** Words under a part; what was written elsewhere since this typing began with `was` is kept (`typed-over.ts`). */
export const withText = (sheet: ToolSheet, path: string, was: string, text: string): ToolSheet => {
  const held = sheet.texts[path] ?? ""
  if (held === text) return sheet
  return { ...sheet, texts: { ...sheet.texts, [path]: typedOver(held, was, text) } }
}

/** A tick put or taken; `others` are the paths that cannot be ticked beside it. */
export const withMark = (sheet: ToolSheet, path: string, on: boolean, others: readonly string[]): ToolSheet => {
  const taken = on ? others.filter(other => other !== path && sheet.marks[other]) : []
  if ((sheet.marks[path] ?? false) === on && taken.length === 0) return sheet
  const off = Object.fromEntries(taken.map(other => [other, false]))
  return { ...sheet, marks: { ...sheet.marks, ...off, [path]: on } }
}

export const withNumber = (sheet: ToolSheet, partId: string, value: number | null): ToolSheet =>
  (sheet.numbers[partId] ?? null) === value ? sheet : { ...sheet, numbers: { ...sheet.numbers, [partId]: value } }

export const withDay = (sheet: ToolSheet, partId: string, day: Day | null): ToolSheet =>
  (sheet.days[partId] ?? null) === day ? sheet : { ...sheet, days: { ...sheet.days, [partId]: day } }

type Cells = ToolSheet["rows"][string][string]["cells"]

/** A row added at the end, or the cells named changed. One that was taken away is back. */
export const withRow = (sheet: ToolSheet, partId: string, id: EntryId, cells: Cells): ToolSheet => {
  const rows = sheet.rows[partId] ?? {}
  const known = rows[id]
  const last = Object.values(rows).reduce((most, { order }) => Math.max(most, order), 0)
  const row = { order: known?.order ?? last + 1, cells: { ...known?.cells, ...cells }, removed: false }
  return { ...sheet, rows: { ...sheet.rows, [partId]: { ...rows, [id]: row } } }
}

/** A row taken away, or brought back. */
export const withRowRemoved = (sheet: ToolSheet, partId: string, id: EntryId, removed: boolean): ToolSheet => {
  const rows = sheet.rows[partId] ?? {}
  const known = rows[id]
  return known ? { ...sheet, rows: { ...sheet.rows, [partId]: { ...rows, [id]: { ...known, removed } } } } : sheet
}
