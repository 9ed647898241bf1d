import type { Note } from "../domain/note.ts"
import type { Format } from "./material.ts"

/** Above this, a note is pointed out as much the same as another. */
export const muchAlike = 0.8

/** Runs of three words, with how often each occurs; a text of fewer words is one run. Case and punctuation do not count. */
const runsOf = (text: string): ReadonlyMap<string, number> => {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const runs = new Map<string, number>()
  const count = words.length === 0 ? 0 : Math.max(words.length - 2, 1)
  for (let i = 0; i < count; i++) {
    const run = words.slice(i, i + 3).join(" ")
    runs.set(run, (runs.get(run) ?? 0) + 1)
  }
  return runs
}

const sizeOf = (runs: ReadonlyMap<string, number>) => [...runs.values()].reduce((sum, n) => sum + n, 0)

/**
 * How alike two texts read, 0–1: the Sørensen–Dice coefficient over runs of three words. 1 for the same words in the
 * same order, 0 when no run is shared, and 0 when either has no words.
 */
export const alike = (a: string, b: string): number => {
  const [left, right] = [runsOf(a), runsOf(b)]
  const shared = [...left].reduce((sum, [run, n]) => sum + Math.min(n, right.get(run) ?? 0), 0)
  return shared === 0 ? 0 : (2 * shared) / (sizeOf(left) + sizeOf(right))
}

/** What a reader of the note sees, section by section, without the titles. */
export const textOf = (note: Note, format: Format | null): string =>
  (format?.sections.map(section => section.id) ?? Object.keys(note.sections))
    .map(id => note.sections[id]?.text ?? "")
    .join("\n")
