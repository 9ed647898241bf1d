import type { AddressPlace, PartName } from "../domain/chart-link.ts"

/** What stands in one place of an address, by key, in the order of the address. */
export type Texts = ReadonlyMap<string, string>

/** An address in its parts, as a person would read them: decoded, without what changes from one opening to the next. */
export type Address = { readonly origin: string } & { readonly [P in AddressPlace]: Texts }

const longestAddress = 8192
const longestText = 500
const longestKey = 100
const mostTexts = 100

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** `;jsessionid=…` behind a segment, and `(S(…))` in the place of one: sessions of servers that set no cookie. */
const sessionBehind = /;[a-z]*sess(ion)?id=[^;]*/gi
const sessionInstead = /^\(([a-z]\([^)]*\))+\)$/i
/** What a server gives for a folder; the same page with and without it. */
const startPage = /^(index|default)\.[a-z]{2,5}$/i

const segments = (path: string): Texts =>
  new Map(
    path
      .split("/")
      .map(segment => decoded(segment.replace(sessionBehind, "")))
      .filter(text => text !== "" && !sessionInstead.test(text))
      .slice(0, mostTexts)
      .map((text, at) => [String(at), text]),
  )

const withoutStartPage = (texts: Texts): Texts => {
  const last = [...texts].at(-1)
  return last && startPage.test(last[1]) ? new Map([...texts].slice(0, -1)) : texts
}

/** Names differ by letters, not by their case. One that is there with two values names nothing. */
const parameters = (query: string): Texts => {
  const values = new Map<string, string>()
  const twice = new Set<string>()
  for (const [name, value] of [...new URLSearchParams(query)].slice(0, mostTexts)) {
    const key = name.toLowerCase()
    if ((values.get(key) ?? value) !== value) twice.add(key)
    values.set(key, value)
  }
  const telling = ([key, value]: readonly [string, string]) =>
    value !== "" && value.length <= longestText && key !== "" && key.length <= longestKey && !twice.has(key)
  return new Map([...values].filter(telling))
}

/** `#/chart/5?tab=2`, `#!/chart/5&tab=2`, `#tab=2&id=5`. Highlighted text that follows `:~:` is no part of it. */
const fragmentOf = (fragment: string): Pick<Address, "fragment-path" | "fragment-query"> => {
  const text = (fragment.split(":~:")[0] ?? "").replace(/^!/, "")
  const at = text.includes("/") || !text.includes("=") ? text.search(/[?&]/) : 0
  const [path, query] = at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at).replace(/^[?&]/, "")]
  return { "fragment-path": segments(path), "fragment-query": parameters(query) }
}

/** Null for what is no address of a page on the web. Never throws, whatever it is given. */
export const readAddress = (address: string): Address | null => {
  if (address.length > longestAddress || !URL.canParse(address)) return null
  const { protocol, origin, pathname, search, hash } = new URL(address)
  if (protocol !== "https:" && protocol !== "http:") return null
  return {
    origin,
    path: withoutStartPage(segments(pathname)),
    query: parameters(search),
    ...fragmentOf(hash.slice(1)),
  }
}

export const textAt = (address: Address, { in: place, key }: PartName): string | null => address[place].get(key) ?? null
