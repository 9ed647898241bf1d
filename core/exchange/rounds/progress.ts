/** The parts of a round, and where on the way from 0 to 1 each ends. Segments are most of a first round. */
const ends = { heads: 0.2, segments: 0.9, writing: 1 }
const begins = { heads: 0, segments: ends.heads, writing: ends.segments }

/** How far a round is; never less than was told before. */
export type RoundProgress = {
  /** From here on each step is one of so many of this part. */
  readonly begin: (part: keyof typeof ends, steps: number) => void
  readonly step: () => void
  readonly end: () => void
}

export const createRoundProgress = (tell: (share: number) => void): RoundProgress => {
  let [from, to, steps, done, told] = [0, 0, 1, 0, 0]
  const reach = (share: number) => {
    if (share <= told) return
    told = share
    tell(share)
  }
  return {
    begin: (part, count) => {
      ;[from, to, steps, done] = [begins[part], ends[part], count, 0]
    },
    step: () => {
      done = Math.min(done + 1, steps)
      reach(from + ((to - from) * done) / steps)
    },
    end: () => reach(1),
  }
}
