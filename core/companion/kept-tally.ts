import type { Tally } from "../system/api.ts"

const isStamp = (text: unknown): text is string =>
  typeof text === "string" && /^\d{13}-[0-9a-f]{4}-[0-9a-f]{8}$/.test(text)

/** Null when nothing is remembered, or not in this shape. */
export const parseTally = (text: string | null): Tally | null => {
  try {
    const { records, last, ...more } = JSON.parse(text ?? "")
    if (!Number.isSafeInteger(records) || records < 0 || Object.keys(more).length > 0) return null
    return isStamp(last) ? { records, last } : null
  } catch {
    return null
  }
}

/**
 * What is found is from before what is known: something took records away, or put back an older copy. Handrail itself
 * only ever writes later stamps, also when it removes.
 */
export const isLess = (found: Tally, known: Tally): boolean =>
  known.last !== null && (found.last === null || found.last < known.last)

/** When the last change was, as an instant; null when there was none. */
export const lastChange = ({ last }: Tally): string | null =>
  last === null ? null : new Date(Number(last.slice(0, 13))).toISOString()
