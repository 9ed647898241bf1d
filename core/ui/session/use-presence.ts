import { useEffect } from "preact/hooks"
import type { Failure } from "../../base/failure.ts"
import type { Result } from "../../base/result.ts"
import { useAct } from "../core-context.tsx"

type Pause = (paused: boolean) => PromiseLike<Result<null, Failure>>

/** The session's clock runs while someone looks at it: it stops when the page is left or hidden, and goes on after. */
export const usePresence = (running: boolean, pause: Pause) => {
  const act = useAct()
  useEffect(() => {
    if (!running) return
    const set = (paused: boolean) => {
      // Locked, taken away or signed in another window: that window says so, and no clock runs there.
      void act(pause(paused), ["VaultLocked", "NotFound", "Malformed"])
    }
    const look = () => set(document.visibilityState === "hidden")
    const leave = () => set(true)
    look()
    document.addEventListener("visibilitychange", look)
    addEventListener("pagehide", leave)
    return () => {
      document.removeEventListener("visibilitychange", look)
      removeEventListener("pagehide", leave)
      leave()
    }
  }, [running, pause])
}
