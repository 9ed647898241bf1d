import { useEffect } from "preact/hooks"
import type { SessionId } from "../../base/id.ts"
import { useAct, useCore } from "../core-context.tsx"

/** The session's clock runs while someone looks at it: it stops when the page is left or hidden, and goes on after. */
export const usePresence = (id: SessionId, running: boolean) => {
  const core = useCore()
  const act = useAct()
  useEffect(() => {
    if (!running) return
    const set = (paused: boolean) => {
      // Locked, taken away or signed in another window: that window says so, and no clock runs there.
      void act(core.sessions.pause({ id, paused }), ["VaultLocked", "NotFound", "Malformed"])
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
  }, [core, id, running])
}
