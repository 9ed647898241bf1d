import { browser } from "wxt/browser"
import { goInto } from "../core/companion/here.ts"
import type { Beside } from "../core/companion/shell.ts"
import { keepLastPlace, readLastPlace } from "./last-place.ts"
import { readManaged } from "./policy/managed.ts"
import { createKeyResting, restingPlaces } from "./resting.ts"

const windowHere = async () => (await browser.windows.getCurrent()).id ?? null

/** The window of a panel, and where it was there when it was closed. */
const lastHere = async (beside: Beside | null) => {
  const windowId = beside ? await windowHere() : null
  return { windowId, last: windowId === null ? null : await readLastPlace(browser.storage.session, windowId) }
}

/** Draws the app into a page of the extension: beside a record system, or in a tab. The browser brings new versions. */
export const openPage = async (beside: Beside | null): Promise<void> => {
  // All at once: the browser answers each in a turn of its own, and the first drawing waits for the last of them.
  const [{ windowId, last }, resting, managed] = await Promise.all([
    lastHere(beside),
    restingPlaces(),
    readManaged(browser.storage.managed),
  ])
  if (last && last.place !== null) {
    if (goInto(last.place) && location.hash === "") location.hash = last.address
  } else {
    // Opened anew, it goes to whoever is still let in; two of them are asked who it is.
    const [place, ...others] = resting
    if (place && others.length === 0) goInto(place)
    if (last && location.hash === "") location.hash = last.address
  }
  // Where it goes is read by the app as it begins. It was fetched meanwhile: `preloadApp` in `wxt.config.ts`.
  const [{ openApp }, { isMember, placeHere }, front] = await Promise.all([
    import("../core/companion/open.tsx"),
    import("../core/companion/members.ts"),
    windowId === null ? null : import("./front/front.ts"),
  ])
  if (windowId !== null && placeHere !== null) {
    const keep = () => {
      const address = location.hash.slice(1)
      const place = isMember(placeHere) ? placeHere : null
      if (address) void keepLastPlace(browser.storage.session, windowId, { place, address })
    }
    addEventListener("hashchange", keep)
  }
  if (windowId !== null) front?.followFront(windowId)
  const root = document.getElementById("app")
  if (root) await openApp(root, { updates: null, installs: false, beside, managed, resting: createKeyResting(managed) })
}
