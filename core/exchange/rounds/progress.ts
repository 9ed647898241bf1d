/** How far a round is: what is known to be done of what is known to be coming, never less than was told before. */
export type RoundProgress = {
  /** So many steps more are coming. */
  readonly expect: (steps: number) => void
  readonly step: () => void
}

export const createRoundProgress = (tell: (share: number) => void): RoundProgress => {
  let [done, coming, told] = [0, 0, 0]
  return {
    expect: steps => {
      coming += steps
    },
    step: () => {
      done++
      const share = done / Math.max(coming, done)
      if (share <= told) return
      told = share
      tell(share)
    },
  }
}
