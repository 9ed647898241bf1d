import { useEffect } from "preact/hooks"
import { useCore } from "./core-context.tsx"

const atMostEveryMs = 5000
const events = ["pointerdown", "pointermove", "keydown", "wheel", "touchmove"] as const

/** Keys that lead somewhere, or do nothing alone. */
const onTheWay = ["Tab", "Shift", "Control", "Alt", "Meta", "CapsLock"]

/** While the notice is up, going to its buttons is not yet an answer, nor is pressing one of them another. */
const answers = (event: Event): boolean => {
  if (event.target instanceof Element && event.target.closest("[data-idle-notice]")) return false
  if (event instanceof KeyboardEvent) return !onTheWay.includes(event.key)
  return event.type !== "pointermove"
}

/**
 * While it is mounted, a key or a pointer in this window, or in the other one named, starts the vault's idle clock again. `warned`: the page says that it is about
 * to lock; then only what is meant counts, and at once.
 */
export const useIdleTouch = (warned: boolean, on: EventTarget = globalThis) => {
  const core = useCore()
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY
    const touch = (event: Event) => {
      if (warned ? !answers(event) : event.timeStamp - last < atMostEveryMs) return
      last = event.timeStamp
      core.vault.touch().catch(() => {}) // a dead core is said by the next command
    }
    for (const event of events) on.addEventListener(event, touch, { passive: true, capture: true })
    return () => {
      for (const event of events) on.removeEventListener(event, touch, { capture: true })
    }
  }, [core, warned, on])
}
