import type { RefObject } from "preact"
import { useEffect, useRef } from "preact/hooks"

/**
 * A heading that takes the focus where what had it went away with a change of `on`, and from nobody who has it elsewhere.
 * `appeared`: it came in the place of what had it.
 */
export const useFocusKept = (on: unknown, appeared = false): RefObject<HTMLHeadingElement | null> => {
  const heading = useRef<HTMLHeadingElement>(null)
  const arrived = useRef(appeared)
  useEffect(() => {
    const at = document.activeElement
    if (arrived.current && (at === null || at === document.body)) heading.current?.focus({ preventScroll: true })
    arrived.current = true
  }, [on])
  return heading
}
