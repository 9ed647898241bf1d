import { signal } from "@preact/signals"
import type { Workbox } from "workbox-window"
import type { Updates } from "../core/companion/shell.ts"

const updateWaits = signal(false)

const readyOffline = signal(false)

let workbox: Workbox | undefined

/** Registers the service worker. The page that is open keeps its version until `takeUpdate`. */
export const keepForOffline = async (): Promise<void> => {
  if (!("serviceWorker" in navigator) || !import.meta.env.PROD) return
  // Nothing of this is needed to draw, so it is not even fetched before the page has all that is.
  if (document.readyState !== "complete") await new Promise(done => addEventListener("load", done, { once: true }))
  const { Workbox } = await import("workbox-window")
  workbox = new Workbox("./sw.js")
  workbox.addEventListener("controlling", event => {
    if (event.isUpdate) startAnew()
  })
  const registration = await workbox.register()
  if (registration) hearOfVersions(registration)
  // Put off once more, it is offered again: so this page hears of versions like any other.
  if (registration && wasTaking()) return takeOn(registration)
  await navigator.serviceWorker.ready
  readyOffline.value = true
}

/**
 * Whichever version comes to wait is told, however many came before it: Workbox hears of the first one that it did not
 * ask for and of no other, and that one may have broken off half-way where the connection is poor.
 */
const hearOfVersions = (registration: ServiceWorkerRegistration) => {
  const tell = () => {
    if (registration.waiting && navigator.serviceWorker.controller) updateWaits.value = true
  }
  const hearOf = () => registration.installing?.addEventListener("statechange", tell)
  registration.addEventListener("updatefound", hearOf)
  hearOf()
  tell()
}

const lookForUpdate = async (): Promise<void> => {
  await workbox?.update().catch(() => {})
}

const sessionLock = "handrail:in-a-session"

const updateHeld = signal(false)

const holdUpdates = (): (() => void) => {
  let letGo = () => {}
  const held = new Promise<void>(resolve => {
    letGo = resolve
  })
  void navigator.locks.request(sessionLock, { mode: "shared" }, () => held)
  return letGo
}

const patienceMs = 4000

/** In the session of this tab, while a version was asked for and has not come: it says nothing of anyone. */
const takingMark = "handrail.taking"
const wasTaking = () => sessionStorage.getItem(takingMark) !== null

const startAnew = () => {
  sessionStorage.removeItem(takingMark)
  location.reload()
}

/** Lets a waiting version take over, and starts anew in it. */
const letTakeOver = (waiting: ServiceWorker) => {
  // A page that no worker controls yet hears of no change of control.
  waiting.addEventListener("statechange", () => {
    if (waiting.state === "activated") startAnew()
  })
  waiting.postMessage({ type: "SKIP_WAITING" })
}

/**
 * A worker that is still busy with something of this page puts the new one off. Starting anew, once, ends what it waits
 * for; what was asked for is then asked for once more.
 */
const startAnewImpatiently = () => {
  sessionStorage.setItem(takingMark, "")
  location.reload()
}

/** After starting anew out of impatience: the version still waits, or took over while this page was fetched from the old one. */
const takeOn = ({ waiting }: ServiceWorkerRegistration) => {
  sessionStorage.removeItem(takingMark)
  if (waiting) letTakeOver(waiting)
  else location.reload()
}

const takeUpdate = async (): Promise<void> => {
  const { held = [] } = await navigator.locks.query()
  updateHeld.value = held.some(({ name }) => name === sessionLock)
  if (updateHeld.value) return
  const waiting = (await navigator.serviceWorker.getRegistration())?.waiting
  // Taken by another window meanwhile: this page only has to start anew in it.
  if (!waiting) return startAnew()
  letTakeOver(waiting)
  setTimeout(startAnewImpatiently, patienceMs)
}

/** What the screens see of it. */
export const updates: Updates = {
  waits: updateWaits,
  held: updateHeld,
  readyOffline,
  look: lookForUpdate,
  take: takeUpdate,
  hold: holdUpdates,
}
