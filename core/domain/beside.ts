import type { Instant } from "../base/clock.ts"

/** Text that lost to a text written elsewhere at the same moment. */
export type Beside = { readonly words: string; readonly at: Instant; readonly settled: boolean }

/**
 * What a field's text leaves beside it when it is written over. When it no longer holds what this typing began with
 * (`was`), and the new text does not contain what it holds, that text is kept, after any other that still waits there and
 * did not just grow into one of the two: both sides may be in the middle of typing. Null: nothing more is lost.
 */
export const leftBeside = (
  held: string,
  { was, text, now }: { readonly was: string; readonly text: string; readonly now: Instant },
  waiting: Beside | undefined,
): Beside | null => {
  if (held === was || text.includes(held)) return null
  const kept = waiting && !waiting.settled ? waiting.words : ""
  if (kept.includes(held)) return null
  const others = kept.split("\n").filter(line => !held.startsWith(line) && !text.startsWith(line))
  return { words: [...others, held].join("\n"), at: now, settled: false }
}
