import type { RefObject } from "preact"
import { useLayoutEffect } from "preact/hooks"
import { singleKeys } from "./shortcuts.ts"

/** On a desk `/` goes to this field, unless something is being typed. */
export const useSlashFocus = (field: RefObject<HTMLInputElement | null>) => {
  // Before the next painting: whoever sees the field may press the key already.
  useLayoutEffect(() => {
    const toField = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest("input, textarea, select, dialog")
      if (event.key !== "/" || !singleKeys.value || event.ctrlKey || event.metaKey || event.altKey || typing) return
      event.preventDefault()
      field.current?.focus()
    }
    document.addEventListener("keydown", toField)
    return () => document.removeEventListener("keydown", toField)
  }, [field])
}
