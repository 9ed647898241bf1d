import { proxy } from "comlink"
import { useEffect, useRef, useState } from "preact/hooks"
import type { Unexpected } from "../../base/failure.ts"
import type { Result } from "../../base/result.ts"
import type { Progress } from "../../vault/api.ts"
import { useAct } from "../core-context.tsx"
import type { SaidFailure } from "../failure-words.ts"

/**
 * Runs one long command at a time, such as the derivation of a key, with how far it is and a way to stop it.
 * `part` is null while nothing runs. Leaving the screen stops it.
 */
export const useDerivation = () => {
  const act = useAct()
  const [part, setPart] = useState<number | null>(null)
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const derive = async <T, E extends SaidFailure>(
    start: (signal: AbortSignal, onProgress: Progress) => PromiseLike<Result<T, E>>,
    saidHere: readonly E["type"][] = [],
  ): Promise<Result<T, E | Unexpected>> => {
    const controller = new AbortController()
    running.current = controller
    setPart(0)
    const onProgress = proxy((next: number) => setPart(was => (was === null ? null : next)))
    const result = await act(start(controller.signal, onProgress), saidHere)
    if (running.current === controller) {
      running.current = undefined
      setPart(null)
    }
    return result
  }
  return { part, derive, cancel: () => running.current?.abort() }
}
