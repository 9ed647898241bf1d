/** A place in the reference texts that authors work from: `imr.md 5.5`, `reference facts S09`, and what follows it in a list. */
const pointer = /^(imr\.md|reference facts|topics? \d|S\d+$|\d+(\.\d+)*$)/

/** What somebody who reads a source can look up: without the places in texts that only authors have. */
export const withoutPointers = (source: string): string =>
  source.replace(/\s*\(([^()]*)\)/g, (all, inside: string) => {
    const parts = inside.split(/,\s*/)
    if (!parts.some(part => /^(imr\.md|reference facts)/.test(part))) return all
    const rest = parts.filter(part => !pointer.test(part))
    return rest.length > 0 ? ` (${rest.join(", ")})` : ""
  })

/** The same content, with what it says of its sources as readers are to see it. */
export const forReaders = <T>(content: T): T => {
  if (Array.isArray(content)) return content.map(forReaders) as T
  if (typeof content !== "object" || content === null) return content
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [
      key,
      key === "source" && typeof value === "string" ? withoutPointers(value) : forReaders(value),
    ]),
  ) as T
}
