import * as v from "valibot"
import type { Tool, ToolColumn } from "../../content/tool-schema.ts"
import { optionsOf, partOf } from "../curriculum/tool-parts.ts"
import { confidence, day, wallTime, words } from "../domain/shape.ts"

/** What the parts of a tool take: what a sheet is asked to hold passes here first. */

/** Words go under a part that asks for them, or beside a tick that asks for an example. */
export const takesText = (tool: Tool, path: string): boolean => {
  const [partId = "", optionId] = path.split(".")
  const part = partOf(tool, partId)
  if (optionId === undefined) return part?.kind === "text"
  return part?.kind === "checks" && part.example !== null && optionsOf(part).some(({ id }) => id === optionId)
}

/** Paths that a tick at `path` excludes: the other options of a choice. Null when nothing can be ticked there. */
export const excludedBy = (tool: Tool, path: string): readonly string[] | null => {
  const [partId = "", optionId] = path.split(".")
  const part = partOf(tool, partId)
  const options = part ? optionsOf(part) : []
  if (!part || !options.some(({ id }) => id === optionId)) return null
  return part.kind === "choice" ? options.map(({ id }) => `${part.id}.${id}`) : []
}

export const takesNumber = (tool: Tool, partId: string): boolean => partOf(tool, partId)?.kind === "scale"

export const takesDay = (tool: Tool, partId: string): boolean => partOf(tool, partId)?.kind === "day"

/** Whether a part has rows at all: a table, lines, and lines of one's own below ticks. */
export const takesRows = (tool: Tool, partId: string): boolean =>
  ["rows", "lines", "checks"].includes(partOf(tool, partId)?.kind ?? "")

const cellSchema = ({ kind, options }: ToolColumn) => {
  const taken = v.literal("")
  switch (kind) {
    case "text":
      return words
    case "scale":
      return v.union([confidence, taken])
    case "choice":
      return v.picklist([...options.map(({ id }) => id), ""])
    case "day":
      return v.union([day, taken])
    case "time":
      return v.union([wallTime, taken])
  }
}

/** Some cells of a row, each as its column wants it; "" takes a cell's answer back. Null when the part has no rows. */
export const rowSchema = (tool: Tool, partId: string) => {
  if (!takesRows(tool, partId)) return null
  const part = partOf(tool, partId)
  const columns = part?.kind === "rows" ? part.columns : []
  const cells: v.ObjectEntries =
    part?.kind === "rows"
      ? Object.fromEntries(columns.map(column => [column.id, v.optional(cellSchema(column))]))
      : { words }
  return v.strictObject(cells) as v.GenericSchema<unknown, Readonly<Record<string, string | number>>>
}
