/** An element with its namespace, as `{DAV:}href`: prefixes differ from server to server. */
export type XmlElement = {
  readonly name: string
  /** Directly in it, without what its children hold. */
  readonly text: string
  readonly children: readonly XmlElement[]
}

type Open = {
  readonly tag: string
  readonly element: { readonly name: string; text: string; readonly children: XmlElement[] }
  readonly namespaces: ReadonlyMap<string, string>
}

const deepest = 32
const token =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[(?<cdata>[\s\S]*?)\]\]>|<\/(?<end>[^\s<>/]+)\s*>|<(?<start>[^\s<>/!?][^\s<>/]*)(?<attributes>(?:\s+[^\s<>=/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(?<empty>\/?)>|(?<text>[^<]+)/y
const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

const unescaped = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name) return entities[name] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code <= 0x10_ffff ? String.fromCodePoint(code) : whole
  })

const namespacesOf = (attributes: string, outer: ReadonlyMap<string, string>) => {
  const declared = [...attributes.matchAll(attribute)].flatMap(([, name = "", quoted, apostrophed]) =>
    name === "xmlns" || name.startsWith("xmlns:")
      ? [[name.slice("xmlns:".length), unescaped(quoted ?? apostrophed ?? "")] as const]
      : [],
  )
  return declared.length > 0 ? new Map([...outer, ...declared]) : outer
}

const nameOf = (tag: string, namespaces: ReadonlyMap<string, string>) => {
  const colon = tag.indexOf(":")
  return `{${namespaces.get(colon < 0 ? "" : tag.slice(0, colon)) ?? ""}}${tag.slice(colon + 1)}`
}

/**
 * Reads what WebDAV servers answer, where the browser has no reader: in a worker. Elements and their texts; attributes
 * only as far as they name namespaces. Null for what is not well-formed, has a document type, or is nested too deep.
 */
export const readXml = (source: string): XmlElement | null => {
  const open: Open[] = []
  let root: XmlElement | null = null
  const from = source.startsWith("\ufeff") ? 1 : 0
  for (token.lastIndex = from; token.lastIndex < source.length; ) {
    const found = token.exec(source)?.groups
    if (!found) return null
    const { start, end, attributes = "", empty, text, cdata } = found
    const top = open.at(-1)
    if (start !== undefined) {
      if ((root && !top) || open.length === deepest) return null
      const namespaces = namespacesOf(attributes, top?.namespaces ?? new Map())
      const element = { name: nameOf(start, namespaces), text: "", children: [] }
      if (top) top.element.children.push(element)
      else root = element
      if (!empty) open.push({ tag: start, element, namespaces })
    } else if (end !== undefined) {
      if (open.pop()?.tag !== end) return null
    } else if (top) top.element.text += cdata ?? (text === undefined ? "" : unescaped(text))
    else if (cdata !== undefined || text?.trim()) return null
  }
  return open.length === 0 ? root : null
}
