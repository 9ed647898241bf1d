import { useEffect, useState } from "preact/hooks"
import type { RemoteCore } from "../../api.ts"
import type { Failure } from "../../base/failure.ts"
import type { Result } from "../../base/result.ts"
import type { Live } from "../../bridge/live.ts"
import { useCore } from "../core-context.tsx"

/** A copy, made when the screen opens and again when `on` changes; the one before stays until the next is there. */
export const useCopy = <T, E extends Failure>(
  make: (core: RemoteCore) => PromiseLike<Result<T, E>>,
  on: readonly unknown[],
): Live<T, E> => {
  const core = useCore()
  const [made, setMade] = useState<Live<T, E>>({ state: "loading" })
  useEffect(() => {
    let here = true
    void make(core).then(result => {
      if (!here) return
      setMade(result.ok ? { state: "ready", value: result.value } : { state: "failed", error: result.error })
    })
    return () => {
      here = false
    }
  }, [core, ...on])
  return made
}
