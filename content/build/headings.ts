import { nearest } from "./name-of.ts"
import type { Tell } from "./problem.ts"
import type { MarkdownFile } from "./read-parts.ts"

const plain = (line: string) =>
  line
    .replace(/[#*_:]/g, "")
    .trim()
    .toLowerCase()

/**
 * Tells of lines that were meant as headings and begin no part: `### Say`, `##Say`, `**Say**`. Gives those of `known`
 * that stand so, which are then not missing.
 */
export const tellLooseHeadings = (file: MarkdownFile, known: readonly string[], tell: Tell): readonly string[] => {
  const bodies = [{ body: file.intro, bodyLine: file.introLine }, ...file.parts]
  const loose = bodies.flatMap(({ body, bodyLine }) =>
    body.split("\n").flatMap((text, i) => {
      const name = known.find(one => plain(text) === one.toLowerCase()) ?? null
      const isHeading = /^\s*#/.test(text) || (name !== null && /^\s*(\*\*|__)/.test(text))
      return isHeading ? [{ line: bodyLine + i, text: text.trim(), name }] : []
    }),
  )
  for (const { line, text, name } of loose)
    tell(line, `a heading has two signs and a space: write "## ${name ?? plain(text)}" for "${text}"`)
  return loose.flatMap(({ name }) => name ?? [])
}

/** Tells of a heading that is none of `known`. Gives the one it was probably meant for, which is then not missing. */
export const tellUnknownHeading = (
  heading: string,
  line: number,
  known: readonly string[],
  tell: Tell,
): readonly string[] => {
  const near = nearest(heading, known)
  tell(
    line,
    near === null
      ? `"${heading}" is not a heading of a card; they are ${known.join(", ")}`
      : `"${heading}" is not a heading of a card; is "${near}" meant?`,
  )
  return near === null ? [] : [near]
}
