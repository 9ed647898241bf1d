import type { Clock, Instant } from "../base/clock.ts"
import type { TooManyTries } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Schedule } from "./idle.ts"
import {
  beginningAnew,
  type FailedTries,
  failedTries,
  isFromLater,
  noTries,
  parseTries,
  type Tries,
  type Try,
  triesToText,
  type Way,
  waitLeft,
  withoutFailed,
  withTry,
  withTryRight,
  withTryTakenBack,
  withTryWrong,
} from "./tries.ts"
import type { TriesStore } from "./tries-store.ts"

/** A clock that is set back is noticed this soon. */
const lookEveryMs = 5_000

/** Counts wrong tries, in all pages of a vault together. */
export type CountTries = {
  /**
   * Runs `open`, if a try is heard now; what it answers decides what the try was. `Aborted`, or a throw: none.
   * `TooManyTries`: `open` was not run.
   */
  readonly hear: <T, E extends { readonly type: string }>(
    way: Way,
    open: () => Promise<Result<T, E>>,
  ) => Promise<Result<T, E | TooManyTries>>
  /** Reads what is kept: at the start, and when another page changed it. */
  readonly refresh: () => Promise<void>
  readonly failed: () => Promise<FailedTries>
  readonly dropFailed: (failed: FailedTries) => Promise<void>
  /** Forgets them all: another vault begins. */
  readonly forget: () => Promise<void>
}

/** `onRetryAt` hears when the next try will be heard, and null once it is; `onChanged` tells the other pages. */
export const createCountTries = (deps: {
  readonly store: TriesStore
  readonly clock: Pick<Clock, "now">
  readonly schedule: Schedule
  readonly onRetryAt: (retryAt: Instant | null) => void
  readonly onChanged: () => void
}): CountTries => {
  const { store, clock } = deps
  /** While the disk takes nothing: what should be on it. */
  let unkept: Tries | null = null
  let cancelLook: (() => void) | null = null

  const change = async (next: (tries: Tries) => Tries): Promise<Tries> => {
    let made = noTries
    const kept = await store.change(text => {
      made = next(unkept ?? parseTries(text))
      return triesToText(made)
    })
    unkept = kept.ok ? null : made
    return made
  }
  const present = async () => unkept ?? parseTries(await store.read())

  const look = async (): Promise<void> => {
    const now = clock.now()
    let tries = await present()
    if (isFromLater(tries, Date.parse(now)))
      tries = await change(found => (isFromLater(found, Date.parse(now)) ? beginningAnew(found, now) : found))
    const left = waitLeft(tries, Date.parse(now))
    cancelLook?.()
    cancelLook = left > 0 ? deps.schedule(again, Math.min(left, lookEveryMs)) : null
    deps.onRetryAt(left > 0 ? new Date(Date.parse(now) + left).toISOString() : null)
  }

  // What fails here, the next try tells.
  const again = () => void look().catch(() => {})

  const begin = async (
    way: Way,
  ): Promise<Result<{ readonly made: Try; readonly before: Instant | null }, TooManyTries>> => {
    const at = clock.now()
    let waitMs = 0
    let before: Instant | null = null
    await change(found => {
      const tries = isFromLater(found, Date.parse(at)) ? beginningAnew(found, at) : found
      waitMs = waitLeft(tries, Date.parse(at))
      before = tries.last
      return waitMs > 0 ? tries : withTry(tries, { way, at })
    })
    return waitMs > 0 ? fail({ type: "TooManyTries", waitMs }) : ok({ made: { way, at }, before })
  }

  return {
    hear: async (way, open) => {
      const begun = await begin(way)
      if (!begun.ok) {
        await look()
        return begun
      }
      const { made, before } = begun.value
      let settled = (tries: Tries) => withTryTakenBack(tries, made, before)
      try {
        const opened = await open()
        if (opened.ok) settled = tries => withTryRight(tries, made)
        else if (opened.error.type !== "Aborted") settled = tries => withTryWrong(tries, made)
        return opened
      } finally {
        await change(settled)
        await look()
        deps.onChanged()
      }
    },
    refresh: look,
    failed: async () => failedTries(await present(), Date.parse(clock.now())),
    dropFailed: async failed => {
      await change(tries => withoutFailed(tries, failed))
    },
    forget: async () => {
      await change(() => noTries)
      await look()
    },
  }
}
