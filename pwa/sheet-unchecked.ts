import { type ReadonlySignal, signal } from "@preact/signals"
import type { Place } from "../core/bridge/place.ts"
import { placeHere } from "./members.ts"

/**
 * Marks a vault whose recovery sheet was made and not typed back yet. Beside the vault, not in it: it is set before
 * the code exists, so that a page killed in between leaves the mark, and it tells nothing but that.
 */
const keyOf = (place: Place) => `handrail.sheet.${place}`

const here = placeHere ?? "own"
const unchecked = signal(localStorage.getItem(keyOf(here)) !== null)

export const sheetUnchecked: ReadonlySignal<boolean> = unchecked

/** Before a code is made. A full disk must not keep anyone from having one. */
export const expectSheetCheck = (): void => {
  unchecked.value = true
  try {
    localStorage.setItem(keyOf(here), "unchecked")
  } catch {
    // It is still known in this window.
  }
}

/** Typed back, or no code came to be. */
export const endSheetCheck = (): void => {
  unchecked.value = false
  forgetSheetCheck(here)
}

/** For a vault that is removed. */
export const forgetSheetCheck = (place: Place): void => localStorage.removeItem(keyOf(place))
