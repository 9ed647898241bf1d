import { useEffect, useRef, useState } from "preact/hooks"
import type { Result } from "../base/result.ts"

/**
 * A value that shows a tap at once. What was tapped stands until the record has it; when it could not be kept, the
 * record's own value is back.
 */
export const useTapped = <T>(held: T, keep: (value: T) => Promise<Result<unknown, unknown>>) => {
  const [tapped, setTapped] = useState<{ readonly value: T } | null>(null)
  const latest = useRef(held)
  const underway = useRef(0)
  latest.current = held
  useEffect(() => {
    if (underway.current === 0) setTapped(null)
  }, [held])
  const tap = (value: T) => {
    setTapped({ value })
    underway.current++
    void keep(value).then(result => {
      underway.current--
      if (underway.current === 0 && (!result.ok || latest.current === value)) setTapped(null)
    })
  }
  return [tapped ? tapped.value : held, tap] as const
}
