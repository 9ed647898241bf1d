import { useEffect } from "preact/hooks"
import { useCore } from "./core-context.tsx"

const atMostEveryMs = 5000

/** While it is mounted, a key or a pointer starts the vault's idle clock again. */
export const useIdleTouch = () => {
  const core = useCore()
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY
    const touch = (event: Event) => {
      if (event.timeStamp - last < atMostEveryMs) return
      last = event.timeStamp
      core.vault.touch().catch(() => {}) // a dead core is said by the next command
    }
    const events = ["pointerdown", "pointermove", "keydown", "wheel", "touchmove"] as const
    for (const event of events) addEventListener(event, touch, { passive: true, capture: true })
    return () => {
      for (const event of events) removeEventListener(event, touch, { capture: true })
    }
  }, [core])
}
