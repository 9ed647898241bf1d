import { signal } from "@preact/signals"
import type { Place } from "../core/bridge/place.ts"

const chosenKey = "handrail.place"
const knownKey = (place: Place) => `handrail.known.${place}`

/** No secret: everyone in the sample is made up, and its screens show it. */
export const samplePassphrase = "sample caseload"

/** Which vault this browser opened last; null before the first. Not a secret, and nothing about a person. */
export const chosenPlace = (): Place | null => {
  const kept = localStorage.getItem(chosenKey)
  return kept === "own" || kept === "sample" ? kept : null
}

/** Whether a vault was ever open there: then the locked screen can be drawn before the core says so. */
export const isKnown = (place: Place): boolean => localStorage.getItem(knownKey(place)) !== null

/** Remembers the choice and starts anew in it: a page serves one vault for as long as it lives. */
export const enterPlace = (place: Place, address = "/"): void => {
  localStorage.setItem(chosenKey, place)
  location.hash = address
  location.reload()
}

/** Remembers without leaving the page: called once the vault of this page is open. */
export const rememberPlace = (place: Place): void => {
  localStorage.setItem(chosenKey, place)
  localStorage.setItem(knownKey(place), "1")
}

/** Nothing here says any more that there was a vault. Starts anew at the doors. */
export const forgetPlace = (place: Place): void => {
  localStorage.removeItem(knownKey(place))
  localStorage.removeItem(chosenKey)
  location.hash = "/"
  location.reload()
}

/** The first run makes a vault and opens it, and is not over by then: its next steps keep the screen. */
export const settingUp = signal(false)
