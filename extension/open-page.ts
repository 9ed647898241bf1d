import { browser } from "wxt/browser"
import type { Beside } from "../core/companion/shell.ts"
import { keepLastPlace, readLastPlace } from "./last-place.ts"
import { readManaged } from "./policy/managed.ts"
import { createKeyResting, restingPlaces } from "./resting.ts"

const windowHere = async () => (await browser.windows.getCurrent()).id ?? null

/** Draws the app into a page of the extension: beside a record system, or in a tab. The browser brings new versions. */
export const openPage = async (beside: Beside | null): Promise<void> => {
  const windowId = beside ? await windowHere() : null
  const last = windowId === null ? null : await readLastPlace(browser.storage.session, windowId)
  // Read by the app as it begins, hence before it is fetched.
  const { goInto } = await import("../core/companion/here.ts")
  if (last && last.place !== null) {
    if (goInto(last.place) && location.hash === "") location.hash = last.address
  } else {
    // Opened anew, it goes to whoever is still let in; two of them are asked who it is.
    const [place, ...others] = await restingPlaces()
    if (place && others.length === 0) goInto(place)
    if (last && location.hash === "") location.hash = last.address
  }
  const [{ openApp }, { isMember, placeHere }, managed] = await Promise.all([
    import("../core/companion/open.tsx"),
    import("../core/companion/members.ts"),
    readManaged(browser.storage.managed),
  ])
  if (windowId !== null && placeHere !== null) {
    const keep = () => {
      const address = location.hash.slice(1)
      const place = isMember(placeHere) ? placeHere : null
      if (address) void keepLastPlace(browser.storage.session, windowId, { place, address })
    }
    addEventListener("hashchange", keep)
  }
  if (windowId !== null) (await import("./front/front.ts")).followFront(windowId)
  const root = document.getElementById("app")
  if (root) await openApp(root, { updates: null, installs: false, beside, managed, resting: createKeyResting(managed) })
}
