import { readXml, type XmlElement } from "./xml.ts"

/** One line of what a WebDAV server lists. */
export type DavEntry = {
  /** As the server writes it: absolute or not, encoded in its own way. */
  readonly href: string
  readonly isCollection: boolean
  readonly bytes: number | null
  readonly etag: string | null
  readonly modified: string | null
}

const child = (element: XmlElement | undefined, name: string) =>
  element?.children.find(one => one.name === `{DAV:}${name}`)

const textIn = (element: XmlElement | undefined, name: string) => child(element, name)?.text.trim() || null

/** RFC 4918 has each property under a status of its own; those that the server does not have stand under 404. */
const isFound = (element: XmlElement) => /^HTTP\/\S+ 2\d\d\b/.test(textIn(element, "status") ?? "")

const numberOf = (text: string | null) => (text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null)

/** The answer to PROPFIND (RFC 4918, 13); what the server says is not there is left out. Null when it is no such answer. */
export const readMultistatus = (source: string): readonly DavEntry[] | null => {
  const root = readXml(source)
  if (root?.name !== "{DAV:}multistatus") return null
  return root.children.flatMap((response): readonly DavEntry[] => {
    const href = textIn(response, "href")
    const found = response.children.filter(one => one.name === "{DAV:}propstat" && isFound(one))
    if (response.name !== "{DAV:}response" || href === null || found.length === 0) return []
    const properties: XmlElement = {
      name: "",
      text: "",
      children: found.flatMap(one => child(one, "prop")?.children ?? []),
    }
    return [
      {
        href,
        isCollection: child(child(properties, "resourcetype"), "collection") !== undefined,
        bytes: numberOf(textIn(properties, "getcontentlength")),
        etag: textIn(properties, "getetag"),
        modified: textIn(properties, "getlastmodified"),
      },
    ]
  })
}
