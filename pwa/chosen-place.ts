import type { Place } from "../core/bridge/place.ts"

const key = "handrail.place"

/** Which vault this browser opened last; null before the first. Not a secret, and nothing about a person. */
export const chosenPlace = (): Place | null => {
  const kept = localStorage.getItem(key)
  return kept === "own" || kept === "sample" ? kept : null
}

/** Remembers the choice and starts anew in it: a page serves one vault for as long as it lives. */
export const enterPlace = (place: Place, address = "/"): void => {
  localStorage.setItem(key, place)
  location.hash = address
  location.reload()
}

/** Remembers without leaving the page: called once the vault of this page exists. */
export const rememberPlace = (place: Place): void => localStorage.setItem(key, place)

export const forgetPlace = (): void => {
  localStorage.removeItem(key)
  location.hash = "/"
  location.reload()
}
