import { type ReadonlySignal, signal } from "@preact/signals"
import { newPlace, type Place } from "../bridge/place.ts"
import { vaultsHere } from "../bridge/vaults-here.ts"
import { readHere, setHere } from "./here.ts"
import { type Member, parseMembers, shownMembers, withFound, withMember, withoutMember } from "./member-list.ts"
import { sampleIsMade } from "./sample-made.ts"

const listKey = "handrail.members"

/** No secret: everyone in the sample is made up, and its screens show it. */
export const samplePassphrase = "sample caseload"

const read = () => parseMembers(localStorage.getItem(listKey))
const found = read()
const list = signal(found ?? [])
addEventListener("storage", event => {
  if (event.key === listKey || event.key === null) list.value = read() ?? []
})

/** Who uses this device, in every window. No list that can be read, no members: `findMembers`. */
export const members: ReadonlySignal<readonly Member[]> = list

/** A list was there when this page began, and it was as Handrail writes it. */
export const membersKnown = found !== null

const keep = (next: readonly Member[]) => {
  list.value = next
  try {
    if (next.length > 0) localStorage.setItem(listKey, JSON.stringify(next))
    else localStorage.removeItem(listKey)
  } catch {
    // A full disk. This window knows; the start screen finds the vault by its database.
  }
}

const chosenPlace = (): Place | null => {
  const here = readHere()
  if (here === "start") return null
  if (here !== null) return here
  const leaving = list.value.find(member => member.leaving)
  if (leaving) return leaving.place
  const [only, ...others] = list.value
  return others.length > 0 ? null : (only?.place ?? "own")
}

/**
 * The vault that this window serves for as long as it lives: where it was before it started anew, or the only one
 * there is. Null: someone has to say who they are.
 */
export const placeHere: Place | null = chosenPlace()

export const isMember = (place: Place): boolean => list.value.some(member => member.place === place)

/** Members whose vaults are here and in no list, for there is none, or someone spoilt it. Answers whether there are. */
export const findMembers = async (): Promise<boolean> => {
  const here = await vaultsHere()
  const next = withFound(list.value, here) // as it is by now: another window may have changed it meanwhile
  if (next.length === list.value.length) return false
  keep(next)
  return true
}

/** Goes into this vault, and starts anew in it. */
export const enterPlace = (place: Place, address = "/"): void => {
  setHere(place)
  startAnew(address)
}

/** To the first run, for someone who has no vault here yet. */
export const enterNewPlace = (address = "/"): void => enterPlace(isMember("own") ? newPlace() : "own", address)

/** To the start screen, where everyone can say who they are. */
export const goToStart = (address = "/"): void => {
  setHere("start")
  startAnew(address)
}

/** Out of the sample, to a vault of one's own: the only one, the first, or whichever of several. */
export const enterOwnPlace = (address = "/"): void => {
  const [first, ...others] = shownMembers(list.value).filter(({ place }) => place !== "sample")
  if (others.length > 0) goToStart(address)
  else enterPlace(first?.place ?? "own", address)
}

/** The vault of this window is open: whoever it belongs to is a member from now on. */
export const rememberMember = (place: Place): void => {
  setHere(place)
  if (!isMember(place)) keep(withMember(list.value, place, {}))
}

/** `name` as `asName` gives it, and nobody else's. */
export const nameMember = (place: Place, name: string): void => keep(withMember(list.value, place, { name }))

let leavingHere = false

/** It was this window that was asked to remove its vault. */
export const isLeavingHere = (): boolean => leavingHere

/** From here on the vault is on its way off this device, whatever happens: `Leaving.tsx`. */
export const beginLeaving = (place: Place): void => {
  leavingHere = true
  keep(withMember(list.value, place, { leaving: true }))
}

/** The vault is gone: nothing here says any more that there was one. Starts anew. */
export const forgetMember = (place: Place): void => {
  keep(withoutMember(list.value, place))
  // Whatever a window keeps of one member, beside the vault, has a key that ends in the member's place.
  for (const key of Object.keys(localStorage)) if (key.endsWith(`.${place}`)) localStorage.removeItem(key)
  if (place === "sample") sampleIsMade()
  // How the device looks and the agency's protocol are traces of whoever used it, and go with the last of them.
  if (shownMembers(list.value).length === 0) {
    localStorage.clear()
    sessionStorage.clear()
    startAnew("/")
  } else goToStart()
}

const startAnew = (address: string) => {
  location.hash = address
  location.reload()
}

/** The first run makes a vault and opens it, and is not over by then: its next steps keep the screen. */
export const settingUp = signal(false)
