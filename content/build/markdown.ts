import { micromark } from "micromark"
import type { Html } from "../schema.ts"
import type { Tell } from "./problem.ts"

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

/** Tells an author of markup that will stand on the page as plain characters. */
export const checkMarkup = (markdown: string, firstLine: number, tell: Tell) => {
  for (const [i, line] of markdown.split("\n").entries()) {
    if (/<\/?[a-z!][^>]*>/i.test(line)) tell(firstLine + i, "HTML is not used here; plain Markdown only")
    if (/\]\(|\]\[/.test(line)) tell(firstLine + i, "links and pictures are not used: everything works offline")
  }
}
