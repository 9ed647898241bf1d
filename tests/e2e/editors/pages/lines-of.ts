const blocks = new Set(["P", "DIV", "LI", "H1", "H2", "PRE"])
const [edge, blank] = ["\u0001", "\u0002"]

const marked = (node: Node): string => {
  if (node instanceof Text) return node.data.replace(/\n/g, " ")
  const inside = [...node.childNodes].map(child => {
    if (child.nodeName !== "BR") return marked(child)
    // The last line break before the edge of a block only holds its line open.
    const edge = child.nextSibling ?? node
    return blocks.has(edge.nodeName) ? "" : "\n"
  })
  const text = inside.join("")
  return blocks.has(node.nodeName) ? `${edge}${text === "" ? blank : text}${edge}` : text
}

/** The lines that a person sees in an editor's HTML: blocks and breaks end lines, spaces that cannot break are spaces. */
export const linesOf = (html: string): string => {
  const body = new DOMParser().parseFromString(html.replace(/>\n\s*</g, "><").trim(), "text/html").body
  return marked(body)
    .replace(new RegExp(` +${edge}`, "g"), edge)
    .replace(new RegExp(`^${edge}+|${edge}+$`, "g"), "")
    .replace(new RegExp(`${edge}+`, "g"), "\n")
    .replaceAll(blank, "")
    .replace(/\u00a0/g, " ")
    .replace(/[\u200b\u2060\ufeff]/g, "")
}
