/**
 * `imr.md` 1.4 and 1.7, item 2: sessions over at least 26 weeks in a weekly rhythm, or over at least 52 weeks in a
 * fortnightly one. What a rhythm is, no source says. Here: from one session to another that is at least so long after it, at
 * least three of four weeks (or fortnights) had a session. So holidays and illness break nothing, two sessions in a week make
 * up for none that was missed in another, and a long break starts anew, whatever was before it.
 */
export type Rhythm = {
  /** From the first session of a stretch to its last. */
  readonly spanDays: number
  readonly everyDays: number
}
export const weekly: Rhythm = { spanDays: 26 * 7, everyDays: 7 }
export const fortnightly: Rhythm = { spanDays: 52 * 7, everyDays: 14 }

const keptOf = { least: 3, of: 4 } as const

/** Whether somebody who met on these days (numbers of days, ascending) had a rhythm for long enough. */
export const hadRhythm = (days: readonly number[], { spanDays, everyDays }: Rhythm): boolean => {
  const last = days.at(-1) ?? 0
  for (const [i, first] of days.entries()) {
    if (last - first < spanDays) return false
    // Weeks are counted from the first session of the stretch.
    let [met, week] = [0, -1]
    for (let j = i; j < days.length; j++) {
      const since = (days[j] ?? first) - first
      // Longer ones are judged by their parts: where the whole has the rhythm, one of them has. It keeps this linear.
      if (since > 2 * spanDays) break
      const now = Math.floor(since / everyDays)
      if (now > week) {
        week = now
        met++
      }
      if (since >= spanDays && met * keptOf.of >= (week + 1) * keptOf.least) return true
    }
  }
  return false
}
