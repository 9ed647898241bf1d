import type { Participant } from "../domain/participant.ts"
import type { SamePerson } from "../domain/same-person.ts"

/**
 * What the record that stays is told by the other, where it says nothing itself: details, strengths, supporters, choices of
 * cards. Areas of life stay apart: they are of a day, and cannot be untold.
 */

const details = ["ownWord", "condition", "place", "next", "legalHold", "active"] as const
type Detail = (typeof details)[number]
type List = "strengths" | "supporters" | "cardChoices"
type Filled = SamePerson["filled"]

const saysNothing = (value: unknown) => value === "" || value === null || value === false
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
const entries = (person: Participant, list: List) => person[list] as Readonly<Record<string, { words?: unknown }>>

const isDetail = (path: string): path is Detail => (details as readonly string[]).includes(path)

/** A key may have dots of its own. */
const listAndKey = (path: string): readonly [List, string] => {
  const dot = path.indexOf(".")
  return [path.slice(0, dot) as List, path.slice(dot + 1)]
}

const missingIn = (stays: Participant, goes: Participant, path: string): boolean => {
  if (isDetail(path)) return saysNothing(stays[path]) && !saysNothing(goes[path])
  const [list, key] = listAndKey(path)
  return key in entries(goes, list) && !(key in entries(stays, list))
}

/** A strength in the same words is there already. */
const isThere = (stays: Participant, goes: Participant, key: string) =>
  Object.values(stays.strengths).some(({ words, removed }) => !removed && words === goes.strengths[key]?.words)

/**
 * Paths that could be filled now and were not before; of one that was taken back, once more. Details are told while the
 * other stands beside it (`stands`), and not later, when someone has emptied one on purpose.
 */
export const toFill = (
  stays: Participant,
  goes: Participant,
  { filled, stands }: { readonly filled: Filled; readonly stands: boolean },
): readonly string[] => {
  const strengths = Object.keys(goes.strengths).filter(key => !isThere(stays, goes, key))
  const entryPaths = [
    ...strengths.map(key => `strengths.${key}`),
    ...Object.keys(goes.supporters).map(key => `supporters.${key}`),
    ...Object.keys(goes.cardChoices).map(key => `cardChoices.${key}`),
  ]
  return [...details, ...entryPaths].filter(path => {
    const phase = filled[path]?.phase
    if (phase === "done") return false
    if (phase === "meant") return true
    if (isDetail(path)) return stands && missingIn(stays, goes, path)
    return missingIn(stays, goes, path) || (phase === "back" && isRemoved(stays, path))
  })
}

/** What was taken back is there as removed, so that it can be brought again. */
const isRemoved = (stays: Participant, path: string): boolean => {
  if (isDetail(path)) return false
  const [list, key] = listAndKey(path)
  const entry = entries(stays, list)[key] as { removed?: boolean; choice?: unknown } | undefined
  return entry?.removed === true || (list === "cardChoices" && entry?.choice === null)
}

/** What is marked in an entry stays marked where it is now. */
const marksOf = ({ sensitive }: Participant, path: string) =>
  Object.fromEntries(Object.entries(sensitive).filter(([key]) => key === path || key.startsWith(`${path}.`)))

const withFilled = (stays: Participant, goes: Participant, path: string): Participant => {
  if (isDetail(path)) return saysNothing(stays[path]) ? { ...stays, [path]: goes[path] } : stays
  const [list, key] = listAndKey(path)
  if (!(key in entries(goes, list))) return stays
  if (key in entries(stays, list) && !isRemoved(stays, path)) return stays
  const sensitive = { ...marksOf(goes, path), ...stays.sensitive }
  return { ...stays, sensitive, [list]: { ...stays[list], [key]: entries(goes, list)[key] } }
}

export const withAllFilled = (stays: Participant, goes: Participant, paths: readonly string[]): Participant =>
  paths.reduce((person, path) => withFilled(person, goes, path), stays)

const emptyOf: Readonly<Record<Detail, Participant[Detail]>> = {
  ownWord: "",
  condition: null,
  place: "",
  next: null,
  legalHold: null,
  active: false,
}

const withEmptied = (stays: Participant, goes: Participant, path: string): Participant => {
  if (isDetail(path)) return same(stays[path], goes[path]) ? { ...stays, [path]: emptyOf[path] } : stays
  const [list, key] = listAndKey(path)
  const entry = entries(stays, list)[key]
  if (entry === undefined || !same(entry, entries(goes, list)[key])) return stays
  const gone = list === "cardChoices" ? { ...entry, choice: null } : { ...entry, removed: true }
  return { ...stays, [list]: { ...stays[list], [key]: gone } }
}

/** Takes back what was filled, but what was changed since: someone meant that for the one that stays. */
export const withAllEmptied = (stays: Participant, goes: Participant, paths: readonly string[]): Participant =>
  paths.reduce((person, path) => withEmptied(person, goes, path), stays)
