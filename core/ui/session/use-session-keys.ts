import { useEffect, useRef } from "preact/hooks"
import { singleKeys } from "../shortcuts.ts"

type SessionKeys = {
  readonly next: () => void
  readonly previous: () => void
  readonly quote: () => void
  readonly help: () => void
}

const typing = "input, textarea, select, [contenteditable], dialog, [popover]"

/** Which of these a key asks for; arrows go along the line of reading. */
const wanted = (event: KeyboardEvent): keyof SessionKeys | null => {
  const onwards = document.documentElement.dir === "rtl" ? "ArrowLeft" : "ArrowRight"
  if (event.key === "ArrowRight" || event.key === "ArrowLeft") return event.key === onwards ? "next" : "previous"
  if (!singleKeys.value) return null
  switch (event.key.toLowerCase()) {
    case "j":
      return "next"
    case "k":
      return "previous"
    case "q":
      return "quote"
    case "?":
      return "help"
    default:
      return null
  }
}

/** Keys for a desk. They rest while someone types, and while something stands in front. */
export const useSessionKeys = (keys: SessionKeys) => {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.target instanceof Element && event.target.closest(typing)) return
      if (document.querySelector("dialog[open]")) return
      const key = wanted(event)
      if (!key) return
      event.preventDefault()
      latest.current[key]()
    }
    addEventListener("keydown", press)
    return () => removeEventListener("keydown", press)
  }, [])
}
