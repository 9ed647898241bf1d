import { signal } from "@preact/signals"
import type { Place } from "../bridge/place.ts"

/**
 * Marks a vault whose recovery sheet was made and not typed back yet. Beside the vault, not in it: it is set before
 * the code exists, so that a page killed in between leaves the mark, and it tells nothing but that.
 */
const keyOf = (place: Place) => `handrail.sheet.${place}`

const marked = signal<ReadonlySet<Place>>(new Set())
const mark = (place: Place, on: boolean) => {
  const next = new Set(marked.value)
  if (on) next.add(place)
  else next.delete(place)
  marked.value = next
}

/** Whether it still has to be typed back. Components that ask are drawn anew when it was. */
export const isSheetUnchecked = (place: Place | null): boolean =>
  place !== null && (marked.value.has(place) || localStorage.getItem(keyOf(place)) !== null)

/** Before a code is made. A full disk must not keep anyone from having one. */
export const expectSheetCheck = (place: Place | null): void => {
  if (!place) return
  try {
    localStorage.setItem(keyOf(place), "unchecked")
  } catch {
    // It is still known in this window.
  }
  mark(place, true)
}

/** Typed back; or no code came to be; or the vault is removed. */
export const endSheetCheck = (place: Place | null): void => {
  if (!place) return
  localStorage.removeItem(keyOf(place))
  mark(place, false)
}
