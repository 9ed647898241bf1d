import { effect, type ReadonlySignal } from "@preact/signals"
import { browser } from "wxt/browser"
import type { Place } from "../core/bridge/place.ts"
import type { KeyResting } from "../core/companion/shell.ts"
import { managedOf } from "./policy/managed.ts"
import { isRestWanted, keepResting, placeOfKey, type Resting, restsFor } from "./resting-key.ts"

const store = () => browser.storage.session

/** Whose keys rest in this browser. */
export const restingPlaces = async (): Promise<readonly Place[]> =>
  Object.keys(await store().get(null)).flatMap(key => placeOfKey(key) ?? [])

/** For one page of the extension, which serves one vault for as long as it lives. */
export const createKeyResting = (managed: ReadonlySignal<object>): KeyResting => {
  let resting: Promise<Resting> | null = null
  return {
    begin: async (core, place) => {
      const rests = await restsFor(store(), place)
      resting = keepResting({
        vault: core.vault,
        place,
        store: store(),
        settings: localStorage,
        allowed: () => managedOf(managed.value)?.keepKey !== false,
      })
      const begun = resting
      effect(() => {
        if (managed.value) void begun.then(one => one.heed())
      })
      // Without a key there is nothing to wait for: the locked screen is drawn before the core is up.
      if (rests) await begun
    },
    isWanted: place => isRestWanted(localStorage, place),
    setWanted: async wanted => {
      await (await resting)?.setWanted(wanted)
    },
  }
}
