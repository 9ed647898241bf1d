import { proxy } from "comlink"
import type { Unexpected } from "../core/base/failure.ts"
import type { Result } from "../core/base/result.ts"
import { isPlace, type Place } from "../core/bridge/place.ts"
import type { VaultApi, VaultState } from "../core/vault/api.ts"
import type { SessionStore } from "./last-place.ts"

/** What the browser forgets when it ends, and never writes to the disk: `storage.session`, or the tests' own. */
export type KeyStore = SessionStore & { readonly remove: (key: string) => Promise<void> }

/** In `storage.session`: nothing but the bytes of one half of a key, which opens nothing alone. */
const keyOf = (place: Place) => `rest.${place}`
/** Whose key it is; null for what is no resting key. */
export const placeOfKey = (key: string): Place | null => {
  const place = key.startsWith("rest.") ? key.slice("rest.".length) : null
  return isPlace(place) ? place : null
}

/** A key rests for this vault. */
export const restsFor = async (store: Pick<KeyStore, "get">, place: Place): Promise<boolean> =>
  (await store.get(keyOf(place)))[keyOf(place)] !== undefined

/** In `localStorage`, and only when switched off: whatever ends in the place goes with its member. */
const offKeyOf = (place: Place) => `handrail.rest.${place}`

type RestSettings = Pick<Storage, "getItem" | "setItem" | "removeItem">

/** The member has not switched it off: the panel may open again without the passphrase, within the idle time. */
export const isRestWanted = (settings: RestSettings, place: Place): boolean =>
  settings.getItem(offKeyOf(place)) === null

export type Resting = {
  /** Switches it on or off for this member, at once. */
  readonly setWanted: (wanted: boolean) => Promise<void>
  /** Asks `allowed` again: IT has set something else. */
  readonly heed: () => Promise<void>
}

type Deps = {
  /** The core's own, or what answers like it. */
  readonly vault: Pick<VaultApi, "rest" | "resume" | "unrest"> & {
    readonly watch: (...watch: Parameters<VaultApi["watch"]>) => PromiseLike<unknown>
  }
  readonly place: Place
  readonly store: KeyStore
  readonly settings: RestSettings
  /** Whether IT lets the key rest. What the agency's policy says, the core asks itself. */
  readonly allowed: () => boolean
}

const toText = (key: Uint8Array) => btoa(String.fromCharCode(...key))

const toBytes = (text: unknown): Uint8Array | null => {
  if (typeof text !== "string") return null
  try {
    return Uint8Array.from(atob(text), character => character.charCodeAt(0))
  } catch {
    return null
  }
}

/**
 * For as long as this page lives: lays the key to rest after each unlock and forgets it with each lock. At the start it
 * opens the vault with the key that rests, if there is one; it resolves once that was tried, so that who draws after it
 * asks for no passphrase in vain. What fails only means that the passphrase is asked for.
 */
export const keepResting = async ({ vault, place, store, settings, allowed }: Deps): Promise<Resting> => {
  let open = false
  let openedByKey = false
  /** What the browser holds was laid down by this page, or opened it. */
  let rests = false
  /** One after the other: a key that is stored after it was to be forgotten would stay. */
  let last: Promise<void> = Promise.resolve()
  const then = (run: () => Promise<void>) => {
    last = last.then(run).catch(() => {})
    return last
  }
  const may = () => allowed() && isRestWanted(settings, place)
  const forget = () => {
    rests = false
    return store.remove(keyOf(place))
  }

  const lay = async () => {
    if (!may()) {
      await vault.unrest()
      return forget()
    }
    if (!open) return
    const rested = await vault.rest()
    if (!rested.ok || !open) return forget()
    const text = toText(rested.value.key)
    rested.value.key.fill(0)
    await store.set({ [keyOf(place)]: text })
    rests = true
  }

  const resume = async () => {
    if (!may()) return lay()
    const key = toBytes((await store.get(keyOf(place)))[keyOf(place)])
    if (!key) return forget()
    openedByKey = true
    const resumed = await vault.resume({ key })
    key.fill(0)
    rests = resumed.ok
    openedByKey = resumed.ok
    if (!resumed.ok) await forget()
  }

  const follow = (state: VaultState["state"]) => {
    if (state === "unlocked" && !open) {
      open = true
      return openedByKey ? last : then(lay)
    }
    if (state !== "unlocked" && open) {
      open = false
      openedByKey = false
      return then(forget)
    }
    return last
  }

  await new Promise<void>(resolve => {
    let first = true
    const onChange = (told: Result<VaultState, Unexpected>) => {
      const state = told.ok ? told.value.state : "absent"
      const done = first && state === "locked" ? then(resume) : follow(state)
      if (first) void done.then(resolve)
      first = false
    }
    vault.watch(null, proxy(onChange)).then(undefined, () => resolve())
  })

  return {
    setWanted: async wanted => {
      if (wanted) settings.removeItem(offKeyOf(place))
      else settings.setItem(offKeyOf(place), "off")
      await then(lay)
    },
    // A key that rests already and may is left alone: laid down anew, the one that another page holds would open nothing.
    heed: () => then(async () => (may() && rests ? undefined : lay())),
  }
}
