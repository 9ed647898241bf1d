import type { Tool, ToolPart } from "../../../content/tool-schema.ts"

/** How much there is to write on in each kind of part: lines, and rows of a table. */
export type PaperRoom = {
  readonly text: number
  readonly lines: number
  /** Below what can be ticked. */
  readonly more: number
  readonly rows: number
}

const isWritten = ({ kind }: ToolPart) => kind !== "scale" && kind !== "choice" && kind !== "guide"

/**
 * A short tool gives a hand more room, so that its second page is used; one that is long, or is mostly read as it is done,
 * gives less, so that it does not run on to one more.
 */
export const paperRoom = ({ steps }: Pick<Tool, "steps">): PaperRoom => {
  const parts = steps.flatMap(step => step.parts)
  const isDone = parts.some(({ kind }) => kind === "guide")
  if (isDone || parts.filter(isWritten).length >= 10) return { text: 2, lines: 3, more: 2, rows: 4 }
  if (parts.length <= 5) return { text: 5, lines: 6, more: 3, rows: 8 }
  return { text: 3, lines: 4, more: 3, rows: 5 }
}
