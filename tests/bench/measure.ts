/** Milliseconds of each repetition, or what else `of` says, of Handrail and of what it is held against. */
export type Pairs = {
  readonly of?: "MB" | "requests"
  readonly ours: readonly number[]
  readonly plain: readonly number[]
  /** The same again at once, for the reader: what is open already answers sooner. Not what is held to the goal. */
  readonly warm?: readonly number[]
  /** The same under a harder condition, for the reader. Not held to the goal either. */
  readonly harder?: { readonly what: string; readonly ours: readonly number[]; readonly plain: readonly number[] }
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  const [below = Number.NaN, above = Number.NaN] = [sorted[sorted.length % 2 ? half : half - 1], sorted[half]]
  return (below + above) / 2
}

export const timed = async (work: () => unknown): Promise<number> => {
  const since = performance.now()
  await work()
  return performance.now() - since
}

/** How often to repeat what is measured; the first repetitions warm up and are not counted. */
type Often = { readonly repetitions: number; readonly warmUps: number }

/** Repeats both in turn; which one goes first changes each time. */
export const interleaved = async (
  { repetitions, warmUps }: Often,
  ours: (repetition: number) => Promise<number>,
  plain: (repetition: number) => Promise<number>,
): Promise<Pairs> => {
  const all: Record<"ours" | "plain", number[]> = { ours: [], plain: [] }
  for (let n = 0; n < warmUps + repetitions; n++) {
    const both = [["ours", ours] as const, ["plain", plain] as const]
    for (const [side, measure] of n % 2 ? both.reverse() : both) {
      const ms = await measure(n)
      if (n >= warmUps) all[side].push(ms)
    }
  }
  return all
}
