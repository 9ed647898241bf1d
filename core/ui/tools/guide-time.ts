/** Where a guide is after so many seconds. Pure: the clock is handed in. */

export type Breath = {
  /** From 0. */
  readonly round: number
  /** 0 in, 1 hold, 2 out, 3 hold. */
  readonly phase: number
  /** Whole seconds left of it, at least 1. */
  readonly left: number
}

/** The breath one is in; null when all rounds are over. Phases of no length are passed over. */
export const breathAt = (seconds: readonly number[], rounds: number, elapsed: number): Breath | null => {
  const whole = seconds.reduce((sum, one) => sum + one, 0)
  const round = whole === 0 ? rounds : Math.floor(elapsed / whole)
  if (round >= rounds) return null
  let into = elapsed - round * whole
  for (const [phase, length] of seconds.entries()) {
    if (into < length) return { round, phase, left: Math.max(1, Math.ceil(length - into)) }
    into -= length
  }
  return { round, phase: seconds.length - 1, left: 1 }
}

/** The step one is in, and what is left of it; null when the last is over. */
export const stepAt = (
  seconds: readonly number[],
  elapsed: number,
): { readonly at: number; readonly left: number } | null => {
  let into = elapsed
  for (const [at, length] of seconds.entries()) {
    if (into < length) return { at, left: Math.max(1, Math.ceil(length - into)) }
    into -= length
  }
  return null
}

/** When a step begins. */
export const beginOf = (seconds: readonly number[], at: number): number =>
  seconds.slice(0, at).reduce((sum, one) => sum + one, 0)
