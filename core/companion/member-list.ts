import { isPlace, type Place } from "../bridge/place.ts"

/** One who uses this device, as far as anyone who holds it may know. */
export type Member = {
  readonly place: Place
  /** As chosen for the start screen; empty while none was. Readable without a key. */
  readonly name: string
  /** Its removal was begun, and is ended by whoever opens Handrail next. */
  readonly leaving: boolean
}

export const longestName = 40

/** On one line, and no longer than a button. */
export const asName = (typed: string): string => typed.replace(/\s+/g, " ").trim().slice(0, longestName).trim()

const isMember = (found: unknown): found is Member => {
  if (typeof found !== "object" || found === null || Object.keys(found).length !== 3) return false
  const { place, name, leaving } = found as Partial<Record<keyof Member, unknown>>
  return isPlace(place) && typeof name === "string" && name === asName(name) && typeof leaving === "boolean"
}

/** Null when there is none, or when anything in it is not as written here: refused whole. By hand, since it is read before the first drawing. */
export const parseMembers = (text: string | null): readonly Member[] | null => {
  try {
    const found: unknown = JSON.parse(text ?? "")
    if (!Array.isArray(found) || !found.every(isMember)) return null
    return new Set(found.map(({ place }) => place)).size === found.length ? found : null
  } catch {
    return null
  }
}

/** With a member more, or with one changed. */
export const withMember = (members: readonly Member[], place: Place, fields: Partial<Member>): readonly Member[] => {
  const known = members.find(member => member.place === place)
  if (!known) return [...members, { name: "", leaving: false, ...fields, place }]
  return members.map(member => (member === known ? { ...member, ...fields } : member))
}

export const withoutMember = (members: readonly Member[], place: Place): readonly Member[] =>
  members.filter(member => member.place !== place)

/** Vaults that the list does not know are in it from now on, without a name. */
export const withFound = (members: readonly Member[], places: readonly Place[]): readonly Member[] =>
  places.reduce(
    (all, place) => (all.some(member => member.place === place) ? all : withMember(all, place, {})),
    members,
  )

/** Whoever stays: for the start screen, the sample last. */
export const shownMembers = (members: readonly Member[]): readonly Member[] => {
  const staying = members.filter(({ leaving }) => !leaving)
  return [...staying.filter(({ place }) => place !== "sample"), ...staying.filter(({ place }) => place === "sample")]
}

/** Somebody else is called so on this device: two alike could not be told apart. */
export const isTaken = (members: readonly Member[], place: Place, name: string): boolean =>
  asName(name) !== "" &&
  members.some(member => member.place !== place && member.name.toLowerCase() === asName(name).toLowerCase())
