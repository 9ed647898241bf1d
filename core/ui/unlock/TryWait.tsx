import { useEffect, useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { Notice } from "../parts/Notice.tsx"
import { useWhen } from "../use-when.ts"

/** "4:05", "1:00:00": counted down. */
const onTheClock = (seconds: number): string => {
  const two = (n: number) => String(n).padStart(2, "0")
  const minutes = Math.floor(seconds / 60)
  return minutes < 60
    ? `${minutes}:${two(seconds % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`
}

/** How long nothing is heard after too many wrong tries. Seen second by second; said once, and once more at the end. */
export const TryWait = ({ seconds }: { readonly seconds: number }) => {
  const when = useWhen()
  const waiting = seconds > 0
  const [said, setSaid] = useState("")
  useEffect(() => {
    if (waiting) setSaid(m.wait_said({ time: when.minutes(Math.max(1, seconds / 60)) }))
    else setSaid(was => (was === "" ? "" : m.wait_over()))
  }, [waiting])
  return (
    <div>
      {waiting && (
        <Notice kind="attention" title={m.failure_too_many_tries()}>
          {m.wait_why()} {m.wait_next()}{" "}
          <b class="numbers" role="timer">
            {onTheClock(seconds)}
          </b>
        </Notice>
      )}
      <p class={waiting ? "unseen" : "quiet"} role="status">
        {said}
      </p>
    </div>
  )
}
