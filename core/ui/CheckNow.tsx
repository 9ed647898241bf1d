import type { ComponentChildren } from "preact"
import type { Failure } from "../base/failure.ts"
import type { Result } from "../base/result.ts"
import type { Live } from "../bridge/live.ts"
import { failureWords } from "./failure-words.ts"
import { Button } from "./parts/Button.tsx"
import { Notice } from "./parts/Notice.tsx"
import { useDerivation } from "./unlock/use-derivation.ts"

type CheckNowProps<T, E extends Failure, F extends Failure> = {
  /** What the last check found; null before the first. */
  readonly last: Live<T | null, E>
  /** On the button. */
  readonly words: string
  readonly check: (signal: AbortSignal) => PromiseLike<Result<unknown, F>>
  readonly children: (found: T) => ComponentChildren
}

/** A check that looks through everything: what it found last, and a button to look again. Leaving the screen stops it. */
export const CheckNow = <T, E extends Failure, F extends Failure>({
  last,
  words,
  check,
  children,
}: CheckNowProps<T, E, F>) => {
  const { part, derive } = useDerivation()
  return (
    <>
      <div class="stack" role="status">
        {last.state === "ready" && last.value !== null && children(last.value)}
        {last.state === "failed" && (
          <Notice kind="danger" title={failureWords(last.error).title}>
            {failureWords(last.error).next}
          </Notice>
        )}
      </div>
      <Button busy={part !== null} onClick={() => void derive(signal => check(signal))}>
        {words}
      </Button>
    </>
  )
}
