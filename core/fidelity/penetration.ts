import type { Program } from "../domain/program.ts"
import { type Census, newestHeld } from "./census.ts"
import type { Evidence } from "./evidence.ts"

/** `imr.md` 2, G3: of the people served, as many in a hundred are taken as eligible for IMR where this is not tracked. */
const eligiblePercent = 80

/**
 * G3: people of the sample who were met in the window, of those eligible: as told, or else four in five of those served.
 * Where neither is told, there is nothing to compare with.
 */
export const penetration = ({ sample, leftOut }: Census, { eligible, served }: Program): Evidence => {
  const counted = sample.flatMap(person => newestHeld(person, () => true) ?? [])
  const numerator = counted.length
  const rest = { numerator, counted, missing: [], left: leftOut }
  if (eligible !== null)
    return { ...rest, denominator: eligible, share: { part: numerator, whole: eligible }, side: [] }
  if (served === null) return { ...rest, denominator: 0, share: null, side: [] }
  return {
    ...rest,
    denominator: (served * eligiblePercent) / 100,
    share: { part: numerator * 100, whole: served * eligiblePercent },
    side: [{ id: "served", numerator: served, denominator: null }],
  }
}
