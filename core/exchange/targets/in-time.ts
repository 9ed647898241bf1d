import type { Aborted } from "../../base/failure.ts"
import { fail, type Result } from "../../base/result.ts"
import type { TargetFailure } from "./target.ts"

/** Runs something later, unless what it answers is called before. */
export type After = (ms: number, run: () => void) => () => void

export const systemAfter: After = (ms, run) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/** So long may pass without a byte. */
export const slowAfterMs = 60_000

/** What is at work hears of its end, and tells that it goes on. */
export type Beat = {
  readonly signal: AbortSignal
  /** Bytes came or went; the next may take so long. */
  readonly moved: (nextWithinMs?: number) => void
}

type Answer<T> = Result<T, TargetFailure | Aborted>

/**
 * Answers with what `work` answers, `Aborted` as soon as the signal says so, or `TargetSlow` when nothing moved for too
 * long; what is still at work then is told to stop and is not heard any more. What it throws is a failure where
 * `failureOf` knows it, and thrown on where that is null.
 */
export const inTime = <T>(
  { signal, after }: { readonly signal: AbortSignal | undefined; readonly after: After },
  failureOf: (error: unknown) => TargetFailure | null,
  work: (beat: Beat) => Promise<Answer<T>>,
): Promise<Answer<T>> =>
  new Promise((resolve, reject) => {
    if (signal?.aborted) return resolve(fail({ type: "Aborted" }))
    const stopping = new AbortController()
    let ended = false
    const giveUp = (failure: TargetFailure | Aborted) => {
      end()
      resolve(fail(failure))
      stopping.abort()
    }
    const slow = () => giveUp({ type: "TargetSlow" })
    const abort = () => giveUp({ type: "Aborted" })
    let cancel = after(slowAfterMs, slow)
    const end = () => {
      ended = true
      cancel()
      signal?.removeEventListener("abort", abort)
    }
    const moved = (nextWithinMs = slowAfterMs) => {
      cancel()
      if (!ended) cancel = after(nextWithinMs, slow)
    }
    signal?.addEventListener("abort", abort)
    work({ signal: stopping.signal, moved }).then(
      answer => {
        end()
        resolve(answer)
      },
      error => {
        end()
        const failure = failureOf(error)
        if (failure) resolve(fail(failure))
        else reject(error)
      },
    )
  })
