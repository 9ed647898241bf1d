/** Runs once after so many milliseconds; the answer calls it off. */
export type Schedule = (run: () => void, ms: number) => () => void

export const systemSchedule: Schedule = (run, ms) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/** A timer stands still while the device sleeps; looking at the clock this often locks soon after it wakes. */
const lookEveryMs = 5_000
const longestWarningMs = 60_000

type IdleClock = {
  readonly start: (lockAfterMs: number) => void
  readonly stop: () => void
  readonly setLockAfter: (lockAfterMs: number) => void
  /** Used at this time; times to come count as now. */
  readonly touchedAt: (at: number) => void
  /** When it was used last, in milliseconds since 1970; meaningless while stopped. */
  readonly usedAt: () => number
  /** Calls `onIdle` when nobody used it for long enough. */
  readonly look: () => void
}

/**
 * Calls `onIdle` once `lockAfterMs` went by without a touch, by the wall clock. A minute before, or a third of that time
 * when it is less, `onSoon` hears when that will be; and null when it is put off again. Not called by `start` and `stop`.
 */
export const createIdleClock = (deps: {
  readonly now: () => number
  readonly schedule: Schedule
  readonly onSoon: (locksAt: number | null) => void
  readonly onIdle: () => void
}): IdleClock => {
  let lockAfter = 0
  let last = 0
  let told: number | null = null
  let cancel: (() => void) | null = null

  const stop = () => {
    cancel?.()
    cancel = null
    told = null
  }
  const tell = (locksAt: number | null) => {
    if (locksAt === told) return
    told = locksAt
    deps.onSoon(locksAt)
  }
  const look = () => {
    if (!cancel) return
    cancel()
    const now = deps.now()
    // A clock set back must not keep a vault open until it catches up.
    if (now < last) last = now
    const left = last + lockAfter - now
    if (left <= 0) {
      stop()
      return deps.onIdle()
    }
    const untilSoon = left - Math.min(longestWarningMs, lockAfter / 3)
    cancel = deps.schedule(look, Math.min(untilSoon > 0 ? untilSoon : left, lookEveryMs))
    tell(untilSoon > 0 ? null : last + lockAfter)
  }

  return {
    start: lockAfterMs => {
      stop()
      lockAfter = lockAfterMs
      last = deps.now()
      cancel = deps.schedule(look, Math.min(lockAfter, lookEveryMs))
    },
    stop,
    setLockAfter: lockAfterMs => {
      lockAfter = lockAfterMs
      look()
    },
    touchedAt: at => {
      last = Math.max(last, Math.min(at, deps.now()))
      if (told !== null) look()
    },
    usedAt: () => last,
    look,
  }
}
