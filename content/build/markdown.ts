import { micromark } from "micromark"
import type { Html } from "../schema.ts"
import type { Path } from "./name-of.ts"
import type { Tell } from "./problem.ts"
import type { Yaml } from "./read-yaml.ts"

/** Nothing of these is needed on a card, and each could let in markup, a link or a picture from elsewhere. */
const disabled = [
  "htmlFlow",
  "htmlText",
  "autolink",
  "labelStartLink",
  "labelStartImage",
  "definition",
  "codeIndented",
  "setextUnderline",
]

/** Stands for a line to write on while micromark runs, which would take `____` for a rule across the page. */
const writeLine = "\uE000"

const render = (markdown: string): Html =>
  micromark(markdown.replaceAll(writeLine, "").replace(/_{4,}/g, writeLine), {
    extensions: [{ disable: { null: disabled } }],
  }).replaceAll(writeLine, '<span class="write-line"></span>')

/** Markdown as HTML. Raw HTML comes out as the text it is; `____` becomes a line to write on. */
export const toHtml = (markdown: string): Html => render(markdown.trim())

/** As `toHtml`, without the `<p>` around a single paragraph: for list items and sentences. */
export const toInlineHtml = (markdown: string): Html => {
  const html = toHtml(markdown)
  const inner = html.match(/^<p>([\s\S]*)<\/p>$/)?.[1]
  return inner !== undefined && !inner.includes("<p>") ? inner : html
}

/** A sheet to fill in: as `toHtml`, with items of bulleted lists marked to become check boxes. */
export const toSheetHtml = (markdown: string): Html => {
  const open: string[] = []
  return toHtml(markdown).replace(/<(\/?)(ul|ol|li)([^>]*)>/g, (tag, closing: string, name: string, rest: string) => {
    if (name === "li") return closing || open.at(-1) !== "ul" ? tag : `<li class="tick"${rest}>`
    if (closing) open.pop()
    else open.push(name)
    return tag
  })
}

/** What would stand on the page as plain characters, and what to do instead. */
const unused: readonly (readonly [RegExp, string])[] = [
  [/<\/?[a-z!][^>]*>|&nbsp;/i, "HTML is not used here; plain Markdown only"],
  [/\]\(|\]\[|https?:\/\/|\bwww\./i, "links and pictures are not used: everything works offline"],
  [/^\s*\|?\s*:?-{3,}:?\s*\|/, "tables are not used; a list may do"],
  [/^\s*[•·▪◦‣\uF0B7]/, 'a line of a list begins with "- "'],
  [/\{(?!own word\})[^}]*\}?/, 'the only mark is "{own word}"'],
]

/** Tells an author of markup that is not used. */
export const checkMarkup = (markdown: string, firstLine: number, tell: Tell) => {
  for (const [i, line] of markdown.split("\n").entries())
    for (const [pattern, message] of unused) if (pattern.test(line)) tell(firstLine + i, message)
}

/** The same for every text among the fields of a YAML file, but for where it is from. */
export const checkTexts = (value: unknown, { textLineOf }: Pick<Yaml, "textLineOf">, tell: Tell, path: Path = []) => {
  if (typeof value === "string") checkMarkup(value, textLineOf(path), tell)
  else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value))
      if (key !== "source") checkTexts(inner, { textLineOf }, tell, [...path, Array.isArray(value) ? Number(key) : key])
}
