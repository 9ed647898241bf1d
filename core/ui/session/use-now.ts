import { useEffect, useState } from "preact/hooks"
import { type Instant, systemClock } from "../../base/clock.ts"

/** The time, looked at every so often while it runs. */
export const useNow = (everyMs: number): Instant => {
  const [now, setNow] = useState(systemClock.now)
  useEffect(() => {
    const look = () => setNow(systemClock.now())
    const timer = setInterval(look, everyMs)
    document.addEventListener("visibilitychange", look)
    return () => {
      clearInterval(timer)
      document.removeEventListener("visibilitychange", look)
    }
  }, [everyMs])
  return now
}
