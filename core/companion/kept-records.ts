import type { Place } from "../bridge/place.ts"
import type { Tally } from "../system/api.ts"
import { isLess, parseTally } from "./kept-tally.ts"
import { parseMembers } from "./member-list.ts"

const keyOf = (place: Place) => `handrail.kept.${place}`
const atMostEveryMs = 1000

/** How much this vault held when it was last open: kept apart from the records, so that it can miss them. */
export const readKept = (place: Place): Tally | null => parseTally(localStorage.getItem(keyOf(place)))

const write = (place: Place, tally: Tally) => {
  // Another window may be removing the vault, and then nothing may come after.
  const member = parseMembers(localStorage.getItem("handrail.members"))?.find(known => known.place === place)
  if (!member || member.leaving) return
  try {
    localStorage.setItem(keyOf(place), JSON.stringify(tally))
  } catch {
    // A full disk: the next start knows a little less.
  }
}

/** Someone was told that records are gone, and goes on with what is there. */
export const acceptKept = (place: Place, found: Tally): void =>
  found.last === null ? localStorage.removeItem(keyOf(place)) : write(place, found)

/** Remembers what is told, at most once a second and when the page is hidden; never less than is known. */
export const createKeptKeeper = (place: Place) => {
  let next: Tally | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    const known = readKept(place)
    if (next && !(known && isLess(next, known))) write(place, next)
    next = null
  }
  const hiding = () => {
    if (document.visibilityState === "hidden") flush()
  }
  document.addEventListener("visibilitychange", hiding)
  addEventListener("pagehide", flush)
  return {
    keep: (found: Tally) => {
      if (found.last === null) return
      next = found
      timer ??= setTimeout(flush, atMostEveryMs)
    },
    end: () => {
      document.removeEventListener("visibilitychange", hiding)
      removeEventListener("pagehide", flush)
      flush()
    },
  }
}
