import type { Outbox, Told } from "../../domain/sending.ts"

/** Rules over what was told in a stream: the newest lies in its outbox, the rest in pages. No clock, no keys. */

/** As much as an outbox holds itself. */
export const mostInline = 64
/** As much as a page holds. */
export const mostInPage = 4096
const fan = 8
const topLevel = Math.log2(mostInPage / mostInline) / Math.log2(fan)

type Pages = Outbox["pages"]

/** What is told last of a record counts. */
export const newestOf = (parts: readonly Told[]): Told => {
  const newest = new Map<string, Told[number]>()
  for (const one of parts.flat()) newest.set(one[0], one)
  return [...newest.values()]
}

const levelOf = (count: number): number =>
  Math.min(topLevel, Math.floor(Math.log2(Math.max(1, count / mostInline)) / Math.log2(fan)))

/**
 * Which pages stay once so much more becomes one too, and which go into it: those of lower levels, and as long as it would
 * be the eighth of its level, the other seven.
 */
export const withPage = (
  count: number,
  pages: Pages,
): { readonly stays: Pages; readonly passed: Pages; readonly level: number } => {
  const stays = [...pages]
  let level = levelOf(count)
  for (;;) {
    const last = stays.at(-1)
    const others = stays.slice(1 - fan)
    if (last && last.level < level) stays.pop()
    else if (level < topLevel && others.length === fan - 1 && others.every(one => one.level === level)) {
      stays.splice(1 - fan)
      level++
    } else return { stays, passed: pages.slice(stays.length), level }
  }
}

/** Cut into what pages hold, and up to which cut each says anything, `from` being that of the pages before. */
export const inPages = (told: Told, from: number): readonly { readonly told: Told; readonly upTo: number }[] => {
  const inOrder = told.toSorted((a, b) => a[2] - b[2])
  const pages: { readonly told: Told; readonly upTo: number }[] = []
  for (let at = 0; at < inOrder.length; at += mostInPage) {
    const some = inOrder.slice(at, at + mostInPage)
    pages.push({ told: some, upTo: Math.max(from, some.at(-1)?.[2] ?? 0) })
  }
  return pages
}

/** Ids of records that went last in one of the cuts `since < cut ≤ number`. */
export const goneIn = (told: Told, since: number, number: number): readonly string[] =>
  told.flatMap(([id, , cut]) => (cut > since && cut <= number ? [id] : []))
