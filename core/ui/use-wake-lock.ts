import { useEffect } from "preact/hooks"

/** Keeps the screen awake while `wanted` and in view; where the platform cannot or will not, nothing happens. */
export const useWakeLock = (wanted: boolean) => {
  useEffect(() => {
    if (!wanted || !("wakeLock" in navigator)) return
    let ended = false
    let sentinel: WakeLockSentinel | undefined
    const ask = () => {
      if (document.visibilityState !== "visible") return
      navigator.wakeLock.request("screen").then(
        granted => {
          if (ended) void granted.release()
          else sentinel = granted
        },
        () => {}, // low battery or a policy: the screen dims as usual
      )
    }
    ask()
    document.addEventListener("visibilitychange", ask) // the platform takes the lock away from a hidden page
    return () => {
      ended = true
      document.removeEventListener("visibilitychange", ask)
      void sentinel?.release()
    }
  }, [wanted])
}
