import { addDays, type Day, type Instant } from "../../base/clock.ts"
import type { Stream } from "../../domain/receiving.ts"
import type { Gap } from "../api.ts"

/** Which cuts have come, as `[since, number]`: each stands for `since < cut ≤ number`. */
type Range = readonly [since: number, number: number]

/** With one more: apart from each other, in order. Whatever the order of coming, the outcome is the same. */
export const withRange = (have: readonly Range[], [since, number]: Range): [number, number][] => {
  if (number <= since) return have.map(([a, b]) => [a, b])
  const joined: [number, number][] = []
  for (const [a, b] of [...have, [since, number] as Range].sort((x, y) => x[0] - y[0] || x[1] - y[1])) {
    const last = joined.at(-1)
    if (last && a <= last[1]) last[1] = Math.max(last[1], b)
    else joined.push([a, b])
  }
  return joined
}

/** All cuts up to there have come. */
export const completeUpTo = (have: readonly Range[]): number => (have[0]?.[0] === 0 ? have[0][1] : 0)

type Known = Pick<Stream, "have" | "known">

/** What is missing before the newest that came, and between which moments it was made, where that is known. */
export const gapsOf = ({ have, known }: Known): readonly Gap[] => {
  const atOf = (cut: number): Instant | null => known.find(([number]) => number === cut)?.[2] || null
  const gaps: Gap[] = []
  let upTo = 0
  for (const [since, number] of have) {
    if (since > upTo) {
      const next = known.filter(([cut, , at]) => cut > since && at !== "").sort((a, b) => a[0] - b[0])[0]
      gaps.push({ from: upTo + 1, to: since, after: atOf(upTo), before: next?.[2] ?? null })
    }
    upTo = Math.max(upTo, number)
  }
  return gaps
}

/** A history was made twice when a cut is known by another link. */
export const forks = ({ known }: Pick<Stream, "known">, cut: number, link: string): boolean =>
  known.some(([number, other]) => number === cut && other !== link)

/** The Monday of the week that a day lies in. */
export const mondayOf = (day: Day): Day => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

/** With so many more sessions in the weeks of these days. */
export const withWeeks = (weeks: Stream["weeks"], days: readonly Day[]): Stream["weeks"] => {
  const counts = new Map(weeks.map(([monday, count]) => [monday, count]))
  for (const day of days) counts.set(mondayOf(day), (counts.get(mondayOf(day)) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}
