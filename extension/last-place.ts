import * as v from "valibot"
import { isPlace, type Place } from "../core/bridge/place.ts"

/** What the browser forgets when it ends, and never writes to the disk: `storage.session`, or the tests' own. */
export type SessionStore = {
  readonly get: (key: string) => Promise<Readonly<Record<string, unknown>>>
  readonly set: (items: Readonly<Record<string, unknown>>) => Promise<void>
}

const keptSchema = v.strictObject({
  place: v.custom<Place>(isPlace),
  address: v.pipe(v.string(), v.startsWith("/"), v.maxLength(300)),
})

/** Whose vault a window's panel was in, and on which screen: an address of the app says nothing about a person. */
export type LastPlace = v.InferOutput<typeof keptSchema>

const keyOf = (windowId: number) => `at.${windowId}`

/** Where the panel of this window was when it was closed; null where it was not, or what is kept is not as written here. */
export const readLastPlace = async (store: SessionStore, windowId: number): Promise<LastPlace | null> => {
  const key = keyOf(windowId)
  const found = v.safeParse(keptSchema, (await store.get(key))[key])
  return found.success ? found.output : null
}

export const keepLastPlace = (store: SessionStore, windowId: number, last: LastPlace): Promise<void> =>
  store.set({ [keyOf(windowId)]: last })
