import { useEffect, useRef, useState } from "preact/hooks"
import type { Rating, ToRate } from "./strength.ts"

/** After the last letter, so that nobody is judged in the middle of a word. */
const restMs = 250

/**
 * How hard a passphrase is to guess; null while nothing is typed or known. Rated beside the page, which goes on
 * taking letters; the worker ends with the field, or with what stood in it.
 */
export const useStrength = (passphrase: string, own: readonly string[]): Rating | null => {
  const [rating, setRating] = useState<Rating | null>(null)
  const worker = useRef<Worker>(undefined)
  const latest = useRef("")
  latest.current = passphrase
  const end = () => {
    worker.current?.terminate()
    worker.current = undefined
    setRating(null)
  }
  useEffect(() => {
    if (passphrase === "") return end()
    const timer = setTimeout(() => {
      worker.current ??= startRating(answer => latest.current !== "" && setRating(answer))
      worker.current.postMessage({ passphrase, own } satisfies ToRate)
    }, restMs)
    return () => clearTimeout(timer)
  }, [passphrase])
  useEffect(() => end, [])
  return rating
}

/** Where it cannot start, nothing is rated, and nothing waits for it. */
const startRating = (onRating: (rating: Rating) => void): Worker => {
  const started = new Worker(new URL("./rate-worker.ts", import.meta.url), { type: "module" })
  started.addEventListener("message", ({ data }: MessageEvent<Rating>) => onRating(data))
  return started
}
