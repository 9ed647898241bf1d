import { useEffect, useState } from "preact/hooks"
import type { Instant } from "../../base/clock.ts"

/** Whole seconds until then, counting down; 0 once it has come, and for null. */
export const useSecondsUntil = (until: Instant | null): number => {
  const [, tick] = useState(0)
  const left = until === null ? 0 : Math.max(0, Math.ceil((Date.parse(until) - Date.now()) / 1000))
  const counting = left > 0
  useEffect(() => {
    if (!counting) return
    const timer = setInterval(() => tick(ticks => ticks + 1), 500)
    return () => clearInterval(timer)
  }, [until, counting])
  return left
}
