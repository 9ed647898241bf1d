import { useEffect, useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { Button } from "./Button.tsx"
import { ProgressBar } from "./ProgressBar.tsx"

type LoadingProps = {
  /** What is being opened, as it stands in a sentence: "Marisol's goals". */
  readonly what: string
  readonly lines?: number
  /** 0 to 1 where it is known. */
  readonly part?: number
  readonly onStop?: () => void
}

/** First only the shape of what comes; after a second what it is; after three how far, and a way to stop. */
export const Loading = ({ what, lines = 3, part, onStop }: LoadingProps) => {
  const [waited, setWaited] = useState<0 | 1 | 3>(0)
  useEffect(() => {
    const one = setTimeout(() => setWaited(1), 1000)
    const three = setTimeout(() => setWaited(3), 3000)
    return () => {
      clearTimeout(one)
      clearTimeout(three)
    }
  }, [])
  return (
    <div class="loading" role="status" aria-busy="true">
      {Array.from({ length: lines }, (_, i) => (
        <div class="loading-line" key={i} />
      ))}
      {waited === 1 && <p class="quiet">{m.part_loading({ what })}</p>}
      {waited === 3 && <ProgressBar label={m.part_loading_slow({ what })} part={part ?? null} />}
      {waited === 3 && onStop && <Button onClick={onStop}>{m.part_stop()}</Button>}
    </div>
  )
}
