import { useEffect, useState } from "preact/hooks"

/** Seconds that pass while it runs. */
export const useStopwatch = () => {
  const [run, setRun] = useState<{ readonly startedAt: number; readonly now: number } | null>(null)
  const [before, setBefore] = useState(0)
  const startedAt = run?.startedAt
  useEffect(() => {
    if (startedAt === undefined) return
    const timer = setInterval(() => setRun(was => was && { ...was, now: performance.now() }), 200)
    return () => clearInterval(timer)
  }, [startedAt])
  const seconds = before + (run ? (run.now - run.startedAt) / 1000 : 0)
  const begin = () => {
    const now = performance.now()
    setRun({ startedAt: now, now })
  }
  return {
    running: run !== null,
    seconds,
    start: begin,
    pause: () => {
      setBefore(seconds)
      setRun(null)
    },
    /** To another moment, running on if it ran. */
    goTo: (moment: number) => {
      setBefore(moment)
      if (run) begin()
    },
  }
}
