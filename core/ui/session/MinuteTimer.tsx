import { Timer } from "lucide"
import { useEffect, useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import "./practice.css"

const two = (n: number) => String(n).padStart(2, "0")

/** Time for those who want it. When it is up it says so, and goes on quietly. */
export const MinuteTimer = ({ minutes }: { readonly minutes: number }) => {
  const [startedAt, setStartedAt] = useState<number | null>(null)
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (startedAt === null) return
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - startedAt) / 1000)), 500)
    return () => clearInterval(timer)
  }, [startedAt])
  if (startedAt === null)
    return (
      <Button
        kind="link"
        icon={Timer}
        onClick={() => {
          setSeconds(0)
          setStartedAt(performance.now())
        }}
      >
        {m.session_timer_start({ minutes })}
      </Button>
    )
  const left = Math.max(minutes * 60 - seconds, 0)
  return (
    <div class="row">
      <span class="practice-time" role="timer">
        {Math.floor(left / 60)}:{two(left % 60)}
      </span>
      <span class="quiet" role="status">
        {left === 0 ? m.session_timer_up() : ""}
      </span>
      <Button kind="link" onClick={() => setStartedAt(null)}>
        {m.session_timer_stop()}
      </Button>
    </div>
  )
}
