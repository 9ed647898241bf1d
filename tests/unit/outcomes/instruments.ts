import { resolve } from "node:path"
import { compileContent } from "../../../content/build/compile.ts"
import type { Instrument } from "../../../content/instrument-schema.ts"
import type { Answers } from "../../../core/curriculum/score.ts"

const { instruments } = compileContent(resolve("content/en")).content

/** One of our own instruments, as it is shipped. */
export const ours = (id: string): Instrument => {
  const found = instruments.find(one => one.id === id)
  if (!found) throw new Error(`no instrument ${id}`)
  return found
}
export const participantScale = ours("imrs-participant")
export const practitionerScale = ours("imrs-practitioner")
export const integrity = ours("integrity-self-check")

/** Every item of a scale with the same answer; `but` has the others, and null takes an answer away. */
export const answering = (
  { items }: Instrument,
  value: number,
  but: Readonly<Record<string, number | "not-applicable" | null>> = {},
): Answers =>
  Object.fromEntries(
    items.flatMap(({ id }): (readonly [string, number | "not-applicable"])[] => {
      const answer = but[id] === undefined ? value : but[id]
      return answer === null ? [] : [[id, answer]]
    }),
  )

/** The first `n` items of a scale left open. */
export const leavingOpen = ({ items }: Instrument, n: number): Readonly<Record<string, null>> =>
  Object.fromEntries(items.slice(0, n).map(({ id }) => [id, null]))
