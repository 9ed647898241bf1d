/** Why a text is not one that our own build could have made. */
export type MarkupFault = "markup" | "link" | "sign"

const plainTags = new Set(
  ["p", "ul", "ol", "li", "strong", "em", "blockquote", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6"].flatMap(
    name => [`<${name}>`, `</${name}>`],
  ),
)
const closed = new Set(["<br />", "<br>", "<hr />", "<hr>"])
const opening = new Set(['<li class="tick">', '<span class="write-line">'])

/** What a browser would read as the beginning of a tag, a comment or a declaration, up to its end. */
const tag = /<[a-z/!?][^>]*>?/gi
const nameIn = (one: string) => one.match(/[a-z0-9]+/)?.[0] ?? ""

/** Every tag is one of ours, and closes what is open. */
const isPlain = (text: string): boolean => {
  const open: string[] = []
  for (const [one] of text.matchAll(tag)) {
    if (closed.has(one)) continue
    if (one.startsWith("</")) {
      if ((!plainTags.has(one) && one !== "</span>") || open.pop() !== nameIn(one)) return false
    } else if (plainTags.has(one) || opening.has(one) || /^<ol start="\d{1,4}">$/.test(one)) open.push(nameIn(one))
    else return false
  }
  return open.length === 0
}

const address = /(?:\b(?:javascript|vbscript)\s*:|\b[a-z]+:\/\/|\bdata\s*:\s*[a-z]+\/|\/\/[a-z0-9-]+\.[a-z]|\bwww\.)/i
/** Of a source, what stands in a list of references. */
const webAddress = /\bhttps?:\/\/[^\s<>"']+/gi
/** Control characters but for tabs and line ends; marks that overrule the direction of what follows; no letter at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unseen = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202D\u202E\uFFFE\uFFFF]/

/**
 * What keeps a text of someone else's making off a screen; null when nothing does. Numbers of characters are read as the
 * characters, so that no address hides behind them.
 */
export const markupFault = (text: string, isSource = false): MarkupFault | null => {
  if (unseen.test(text)) return "sign"
  if (!isPlain(text)) return "markup"
  const spelled = text.replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));?/gi, (all, hex?: string, decimal?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
  return address.test(isSource ? spelled.replace(webAddress, "") : spelled) ? "link" : null
}
