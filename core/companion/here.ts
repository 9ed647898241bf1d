import { isPlace, type Place } from "../bridge/place.ts"

/** Of this window alone, and gone with it: where it is, or that nobody is chosen. */
const hereKey = "handrail.here"
const atStart = "start"

/** Where this window is; `start`: nobody is chosen; null: it was not said yet. */
export const readHere = (): Place | typeof atStart | null => {
  const here = sessionStorage.getItem(hereKey)
  return here === atStart || isPlace(here) ? here : null
}

export const setHere = (here: Place | typeof atStart): void => sessionStorage.setItem(hereKey, here)

/** For a window that is opened anew where another was: false where it already was somewhere itself. */
export const goInto = (place: Place): boolean => {
  if (readHere() !== null) return readHere() === place
  setHere(place)
  return true
}
