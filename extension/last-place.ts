import { isPlace, type Place } from "../core/bridge/place.ts"

/** What the browser forgets when it ends, and never writes to the disk: `storage.session`, or the tests' own. */
export type SessionStore = {
  readonly get: (key: string) => Promise<Readonly<Record<string, unknown>>>
  readonly set: (items: Readonly<Record<string, unknown>>) => Promise<void>
}

/**
 * Whose vault a window's panel was in, and on which screen: an address of the app says nothing about a person. `place` is
 * null where it was in none, since there was none yet: the first one that is made must still be found.
 */
export type LastPlace = { readonly place: Place | null; readonly address: string }

const longestAddress = 300
const keyOf = (windowId: number) => `at.${windowId}`

/** By hand, since it is read before the first drawing. */
const isLastPlace = (found: unknown): found is LastPlace => {
  if (typeof found !== "object" || found === null || Object.keys(found).length !== 2) return false
  const { place, address } = found as Partial<Record<keyof LastPlace, unknown>>
  return (
    (place === null || isPlace(place)) &&
    typeof address === "string" &&
    address.startsWith("/") &&
    address.length <= longestAddress
  )
}

/** Where the panel of this window was when it was closed; null where it was not, or what is kept is not as written here. */
export const readLastPlace = async (store: SessionStore, windowId: number): Promise<LastPlace | null> => {
  const key = keyOf(windowId)
  const { [key]: found } = await store.get(key)
  return isLastPlace(found) ? found : null
}

export const keepLastPlace = (store: SessionStore, windowId: number, last: LastPlace): Promise<void> =>
  store.set({ [keyOf(windowId)]: last })
