import { signal } from "@preact/signals"
import type { Place } from "../core/bridge/place.ts"

const chosenKey = "handrail.place"
const knownKey = (place: Place) => `handrail.known.${place}`

/** No secret: everyone in the sample is made up, and its screens show it. */
export const samplePassphrase = "sample caseload"

/** The vault that this page serves for as long as it lives: the one this browser opened last. */
export const placeHere: Place = localStorage.getItem(chosenKey) === "sample" ? "sample" : "own"

/** Whether a vault was ever open there: then the locked screen can be drawn before the core says so. */
export const isKnown = (place: Place): boolean => localStorage.getItem(knownKey(place)) !== null

/** Remembers the choice and starts anew in it. */
export const enterPlace = (place: Place, address = "/"): void => {
  localStorage.setItem(chosenKey, place)
  startAnew(address)
}

/** Remembers without leaving the page: called once the vault of this page is open. */
export const rememberPlace = (place: Place): void => {
  localStorage.setItem(chosenKey, place)
  localStorage.setItem(knownKey(place), "1")
}

/** For a vault that was removed: nothing here says any more that there was one. Starts anew. */
export const forgetPlace = (place: Place): void => {
  localStorage.removeItem(knownKey(place))
  localStorage.removeItem(chosenKey)
  // How the device looks and the agency's protocol are traces of its owner, and go with the own vault.
  if (place === "own" && !isKnown("sample")) localStorage.clear()
  startAnew("/")
}

const startAnew = (address: string) => {
  location.hash = address
  location.reload()
}

/** The first run makes a vault and opens it, and is not over by then: its next steps keep the screen. */
export const settingUp = signal(false)
