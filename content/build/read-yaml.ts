import { isNode, isScalar, LineCounter, parseDocument } from "yaml"
import type { Path } from "./name-of.ts"
import type { Tell } from "./problem.ts"
import { yamlErrorInWords } from "./yaml-error.ts"
import { joinAtCommas, misreadIn } from "./yaml-text.ts"

export type Fields = Readonly<Record<string, unknown>>

/** YAML with the way back to its lines, so that a problem found later can say where. */
export type Yaml = {
  readonly value: unknown
  /** The line of the value at `path`, or of the nearest thing around it that is there. */
  readonly lineOf: (path: Path) => number
  /** The line on which the text at `path` begins: below a `|` or `>`. */
  readonly textLineOf: (path: Path) => number
}

/** Parses YAML that begins on line `firstLine` of its file. What cannot be read is told, and the value is null. */
export const readYaml = (text: string, tell: Tell, firstLine = 1): Yaml => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line) + firstLine - 1
  const nodeAt = (path: Path) => {
    const node = document.getIn(path, true)
    return isNode(node) && node.range ? { node, line: lineAt(node.range[0]) } : null
  }
  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length--) {
      const found = nodeAt(path.slice(0, length))
      if (found) return found.line
    }
    return firstLine
  }
  const textLineOf = (path: Path) => {
    const found = nodeAt(path)
    const isBlock = found && isScalar(found.node) && /^BLOCK/.test(found.node.type ?? "")
    return lineOf(path) + (isBlock ? 1 : 0)
  }
  // One mistake makes what follows it unreadable too, so only the first is worth telling.
  const [error] = document.errors
  if (error) {
    const line = lineAt(error.pos[0])
    const words = yamlErrorInWords(error, text.split("\n")[line - firstLine] ?? "")
    tell(line, `this YAML cannot be read: ${words}`)
    return { value: null, lineOf, textLineOf }
  }
  const misread = misreadIn(document, text)
  for (const { words, offset } of misread) tell(lineAt(offset), `this YAML cannot be read: ${words}`)
  joinAtCommas(document, text)
  return { value: misread.length > 0 ? null : document.toJS(), lineOf, textLineOf }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** A mapping's entries; anything else has none. */
export const entriesIn = (value: unknown): Fields => (isFields(value) ? value : {})

/** A list with each group of fields in it changed; whatever else stands there stays, to be told. */
export const eachIn = (value: unknown, change: (entry: Fields, i: number) => unknown): unknown =>
  Array.isArray(value) ? value.map((entry, i) => (isFields(entry) ? change(entry, i) : entry)) : value

/** A file of fields; null when it is none (told). */
export const readFields = (text: string, tell: Tell): { readonly fields: Fields; readonly yaml: Yaml } | null => {
  if (text.trim() === "") {
    tell(null, "this file is empty")
    return null
  }
  let told = false
  const yaml = readYaml(text, (line, message) => {
    told = true
    tell(line, message)
  })
  if (told) return null
  if (isFields(yaml.value)) return { fields: yaml.value, yaml }
  tell(1, `this file should be fields, each on a line of its own: "title: …"`)
  return null
}
