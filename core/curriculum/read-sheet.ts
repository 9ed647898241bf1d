import type { Tool, ToolColumn, ToolPart, ToolStep } from "../../content/tool-schema.ts"
import { inOrder } from "../domain/shape.ts"
import type { ToolSheet } from "../domain/tool-sheet.ts"
import { optionsOf, partsOf } from "./tool-parts.ts"

/** What was filled in, without whose it is. */
export type Filled = Pick<ToolSheet, "texts" | "marks" | "numbers" | "days" | "rows">

export type ReadItem = { readonly words: string; readonly example: string }
type ReadColumn = Pick<ToolColumn, "id" | "title" | "kind">

/** A part as it was filled in, to be read. */
export type ReadPart = Pick<ToolPart, "id" | "title"> &
  (
    | { readonly as: "words"; readonly words: string }
    | { readonly as: "list"; readonly items: readonly ReadItem[] }
    | { readonly as: "number"; readonly value: number; readonly low: string; readonly high: string }
    | { readonly as: "day"; readonly day: string }
    /** Cells stand under their columns; "" where nothing was said. Options are in words. */
    | { readonly as: "table"; readonly columns: readonly ReadColumn[]; readonly rows: readonly (readonly string[])[] }
  )

export type ReadStep = Pick<ToolStep, "id" | "title" | "layout"> & { readonly parts: readonly ReadPart[] }

const linesOf = ({ rows }: Filled, id: string): readonly ReadItem[] =>
  inOrder(rows[id] ?? {})
    .map(({ cells }) => ({ words: String(cells.words ?? "").trim(), example: "" }))
    .filter(({ words }) => words !== "")

const cell = (column: ToolColumn, value: string | number | undefined): string => {
  if (column.kind === "choice") return column.options.find(option => option.id === value)?.words ?? ""
  return String(value ?? "").trim()
}

const itemsOf = (part: ToolPart, filled: Filled): readonly ReadItem[] =>
  optionsOf(part)
    .filter(option => filled.marks[`${part.id}.${option.id}`])
    .map(({ id, words }) => ({ words, example: (filled.texts[`${part.id}.${id}`] ?? "").trim() }))

/** What a part holds; null when nothing was filled in, or there is nothing to fill in. */
export const readPart = (part: ToolPart, filled: Filled): ReadPart | null => {
  const { id, title } = part
  const list = (items: readonly ReadItem[]): ReadPart | null =>
    items.length === 0 ? null : { id, title, as: "list", items }
  switch (part.kind) {
    case "text": {
      const words = (filled.texts[id] ?? "").trim()
      return words === "" ? null : { id, title, as: "words", words }
    }
    case "lines":
      return list(linesOf(filled, id))
    case "checks":
      return list([...itemsOf(part, filled), ...linesOf(filled, id)])
    case "choice":
      return list(itemsOf(part, filled))
    case "scale": {
      const value = filled.numbers[id] ?? null
      return value === null ? null : { id, title, as: "number", value, low: part.low, high: part.high }
    }
    case "day": {
      const day = filled.days[id] ?? null
      return day === null ? null : { id, title, as: "day", day }
    }
    case "rows": {
      const rows = inOrder(filled.rows[id] ?? {})
        .map(({ cells }) => part.columns.map(column => cell(column, cells[column.id])))
        .filter(cells => cells.some(words => words !== ""))
      const columns = part.columns.map(({ id, title, kind }) => ({ id, title, kind }))
      return rows.length === 0 ? null : { id, title, as: "table", columns, rows }
    }
    case "guide":
      return null
  }
}

/** Step by step what a sheet holds, in the words of the tool; steps without anything are left out. */
export const readSheet = (tool: Pick<Tool, "steps">, filled: Filled): readonly ReadStep[] =>
  tool.steps
    .map(({ id, title, layout, parts }) => ({
      id,
      title,
      layout,
      parts: parts.flatMap(part => readPart(part, filled) ?? []),
    }))
    .filter(({ parts }) => parts.length > 0)

/** The parts that go on a card for the wallet, in the order the tool gives them. */
export const readWallet = (tool: Pick<Tool, "steps" | "wallet">, filled: Filled): readonly ReadPart[] => {
  const parts = readSheet(tool, filled).flatMap(step => step.parts)
  return tool.wallet.flatMap(id => parts.find(part => part.id === id) ?? [])
}

/** What stands under ids that the tool does not have, or not any more: as it is. Without a tool, all of it. */
export const readUnknown = (tool: Pick<Tool, "steps"> | null, filled: Filled): readonly ReadPart[] => {
  const known = new Set(tool ? partsOf(tool).map(({ id }) => id) : [])
  const unknown = <T>(values: Readonly<Record<string, T>>) =>
    Object.entries(values).filter(([path]) => !known.has(path.split(".")[0] ?? ""))
  const said: readonly (readonly [string, string])[] = [
    ...unknown(filled.texts),
    ...[...unknown(filled.numbers), ...unknown(filled.days)].map(([id, value]) => [id, String(value ?? "")] as const),
  ]
  const list = (id: string, words: readonly string[]): readonly ReadPart[] =>
    words.length === 0 ? [] : [{ id, title: id, as: "list", items: words.map(one => ({ words: one, example: "" })) }]
  return [
    ...said.flatMap(([id, words]): readonly ReadPart[] =>
      words.trim() === "" ? [] : [{ id, title: id, as: "words", words: words.trim() }],
    ),
    ...unknown(filled.rows).flatMap(([id, rows]) =>
      list(
        id,
        inOrder(rows).map(({ cells }) => Object.values(cells).join(" · ")),
      ),
    ),
    ...unknown(filled.marks).flatMap(([path, on]) => list(path, on ? [path] : [])),
  ]
}

/** A sheet with all that is in it, whatever this version knows of its tool; under its ids what it does not know. */
export const readWhole = (
  tool: Tool | null,
  sheet: Pick<ToolSheet, "toolId"> & Filled,
): { readonly title: string; readonly parts: readonly ReadPart[] } => ({
  title: tool?.title ?? sheet.toolId,
  parts: [...(tool ? readSheet(tool, sheet).flatMap(step => step.parts) : []), ...readUnknown(tool, sheet)],
})
