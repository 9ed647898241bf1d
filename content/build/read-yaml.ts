import { isNode, LineCounter, parseDocument } from "yaml"
import type { Tell } from "./problem.ts"

/** YAML with the way back to its lines, so that a problem found later can say where. */
export type Yaml = {
  readonly value: unknown
  /** The line of the value at `path`, or of the nearest thing around it that is there. */
  readonly lineOf: (path: readonly (string | number)[]) => number
}

/** Parses YAML that begins on line `firstLine` of its file. What cannot be read is told, and the value is null. */
export const readYaml = (text: string, tell: Tell, firstLine = 1): Yaml => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line) + firstLine - 1
  for (const error of document.errors) tell(lineAt(error.pos[0]), `this YAML cannot be read: ${error.message}`)
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lineAt(node.range[0])
    }
    return firstLine
  }
  return { value: document.errors.length > 0 ? null : document.toJS(), lineOf }
}

/** A mapping's entries; anything else has none. */
export const entriesIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}
