import type { RefObject } from "preact"
import { useEffect } from "preact/hooks"
import { singleKeys } from "../shortcuts.ts"

/** On a desk `/` goes to the search field of this screen, unless something is being typed. */
export const useSlashFocus = (place: RefObject<HTMLElement | null>) => {
  useEffect(() => {
    const toSearch = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest("input, textarea, select, dialog")
      if (event.key !== "/" || !singleKeys.value || event.ctrlKey || event.metaKey || event.altKey || typing) return
      const field = place.current?.querySelector<HTMLInputElement>("input[type=search]")
      if (!field) return
      event.preventDefault()
      field.focus()
    }
    document.addEventListener("keydown", toSearch)
    return () => document.removeEventListener("keydown", toSearch)
  }, [place])
}
