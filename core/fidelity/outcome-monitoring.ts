import type { AdministrationFact } from "../domain/facts/administration-fact.ts"
import type { Census } from "./census.ts"
import type { Behind, Evidence } from "./evidence.ts"
import { isIn, quartersTo } from "./window.ts"

/**
 * G10 (`imr.md` 2): of the quarters of the last year in which anyone was met, those in which more than half of them had an
 * IMR Scale. What is measured on a device is shared with whoever works on it. Where no scale at all is on record nothing is
 * rated: it may be kept elsewhere. `instruments`: ids of the scales that count.
 */
export const outcomeMonitoring = (
  { everyone, window: { to } }: Census,
  facts: readonly AdministrationFact[],
  instruments: readonly string[],
): Evidence => {
  const quarters = quartersTo(to)
  const people = new Map<string, { readonly met: number; measured: number }>()
  for (const { id, out, quartersMet } of everyone) if (!out) people.set(id, { met: quartersMet, measured: 0 })
  const scales = new Map<string, Behind>()
  const counting = new Set(instruments)
  for (const { id, participantId, instrumentId, status, on } of facts) {
    if (participantId === null || status !== "finished" || !counting.has(instrumentId)) continue
    const person = people.get(participantId)
    const quarter = person ? quarters.findIndex(one => isIn(one, on)) : -1
    if (!person || quarter < 0) continue
    person.measured |= 1 << quarter
    scales.set(id, { kind: "administration", id, participantId, at: on })
  }
  const counts = quarters.map(() => ({ met: 0, measured: 0 }))
  for (const { met, measured } of people.values())
    for (const [i, count] of counts.entries()) {
      if (met & (1 << i)) count.met++
      if (met & measured & (1 << i)) count.measured++
    }
  const lived = counts.filter(({ met }) => met > 0)
  const measured = lived.filter(one => one.measured * 2 > one.met)
  const [lately] = counts
  return {
    numerator: measured.length,
    denominator: lived.length,
    share: scales.size === 0 ? null : { part: measured.length, whole: lived.length },
    side: [{ id: "measured-lately", numerator: lately?.measured ?? 0, denominator: lately?.met ?? 0 }],
    counted: [...scales.values()],
    missing: [],
    left: [],
    window: { from: quarters.at(-1)?.from ?? to, to },
  }
}
