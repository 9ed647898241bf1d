import { signal } from "@preact/signals"
import type { Workbox } from "workbox-window"

/** A new version has been fetched and waits. Screens offer it where nothing is in the middle of being done. */
export const updateWaits = signal(false)

/** Everything needed is kept on this device: from now on it opens without a connection. */
export const readyOffline = signal(false)

let workbox: Workbox | undefined

/** Registers the service worker. The page that is open keeps its version until `takeUpdate`. */
export const keepForOffline = async (): Promise<void> => {
  if (!("serviceWorker" in navigator) || !import.meta.env.PROD) return
  // Nothing of this is needed to draw, so it is not even fetched before the page has all that is.
  if (document.readyState !== "complete") await new Promise(done => addEventListener("load", done, { once: true }))
  const { Workbox } = await import("workbox-window")
  workbox = new Workbox("./sw.js")
  workbox.addEventListener("waiting", () => {
    updateWaits.value = true
  })
  workbox.addEventListener("controlling", event => {
    if (event.isUpdate) location.reload()
  })
  await workbox.register()
  await navigator.serviceWorker.ready
  readyOffline.value = true
}

/** Asks the host whether there is a newer version. Fails in silence without a connection: that is no news. */
export const lookForUpdate = async (): Promise<void> => {
  await workbox?.update().catch(() => {})
}

/** Takes the waiting version: every page of the app starts anew in it. */
export const takeUpdate = (): void => workbox?.messageSkipWaiting()
