import type { Tell } from "./problem.ts"
import { entriesIn, type Fields, readYaml, type Yaml } from "./read-yaml.ts"

/** What stands under one `## Heading`. `line` is the heading's, `bodyLine` the first line below it. */
export type Part = { readonly heading: string; readonly line: number; readonly body: string; readonly bodyLine: number }

/** A list item with the line it starts on; markdown, without its bullet. */
export type Item = { readonly text: string; readonly line: number }

export type MarkdownFile = {
  /** Null when there is none that can be read (told). */
  readonly front: Fields | null
  readonly yaml: Yaml
  /** What stands before the first heading. */
  readonly intro: string
  readonly introLine: number
  readonly parts: readonly Part[]
}

const fence = /^---\s*$/

/**
 * Takes a Markdown file apart: front matter between `---` lines, then one part per `## Heading`. Null when the file is
 * empty (told).
 */
export const readParts = (text: string, tell: Tell): MarkdownFile | null => {
  if (text.trim() === "") {
    tell(null, "this file is empty")
    return null
  }
  const lines = text.split("\n")
  const opens = fence.test(lines[0] ?? "")
  const end = opens ? lines.findIndex((line, i) => i > 0 && fence.test(line)) : -1
  if (!opens) tell(1, `the first line should be "---": the front matter (title and so on) lies between two of them`)
  else if (end < 0) tell(1, "the front matter has no closing ---")
  const yaml = readYaml(lines.slice(1, Math.max(end, 1)).join("\n"), tell, 2)
  const start = end + 1
  const heads = lines.flatMap((line, i) => (i >= start && /^## /.test(line) ? [i] : []))
  const trimmed = (from: number, to: number) => lines.slice(from, to).join("\n").trimEnd()
  const parts = heads.map((at, n) => ({
    heading: (lines[at] ?? "").slice(3).trim(),
    line: at + 1,
    body: trimmed(at + 1, heads[n + 1] ?? lines.length),
    bodyLine: at + 2,
  }))
  const front = end < 0 || yaml.value === null ? null : entriesIn(yaml.value)
  return { front, yaml, intro: trimmed(start, heads[0] ?? lines.length), introLine: start + 1, parts }
}

const bullet = /^(?:[-*+]|\d+[.)])\s+/

/** The items of a part that should be one list. A line that belongs to none is told. */
export const readItems = (part: Part, tell: Tell): readonly Item[] => {
  const items: { text: string; line: number }[] = []
  for (const [i, raw] of part.body.split("\n").entries()) {
    const line = part.bodyLine + i
    const last = items.at(-1)
    if (bullet.test(raw)) items.push({ text: raw.replace(bullet, ""), line })
    else if (raw.trim() === "") continue
    else if (last && /^\s/.test(raw)) last.text += `\n${raw.replace(/^ {1,3}/, "")}`
    else if (last) last.text += `\n${raw}`
    else tell(line, `"${part.heading}" should be a list: begin this line with "- "`)
  }
  return items
}

/** A part that is one plain paragraph, on one line. */
export const readLine = (part: Part, tell: Tell): string => {
  if (/\n\s*\n/.test(part.body.trim())) tell(part.line, `"${part.heading}" should be one paragraph`)
  return plain(part.body)
}

/** Text without line breaks: for fields that are not markup. */
export const plain = (text: string): string => text.replace(/\s+/g, " ").trim()
