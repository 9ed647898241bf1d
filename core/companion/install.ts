import { signal } from "@preact/signals"

/** What browsers that offer installing hand to the page; not part of TypeScript's own list. */
type InstallPrompt = Event & { readonly prompt: () => Promise<unknown> }
const isInstallPrompt = (event: Event): event is InstallPrompt => "prompt" in event

let kept: InstallPrompt | null = null

/** The browser would install the app now if asked. */
export const installOffered = signal(false)

/** It runs from the home screen or the dock. */
export const isInstalled = (): boolean =>
  matchMedia("(display-mode: standalone)").matches || ("standalone" in navigator && navigator.standalone === true)

/** iPhones and iPads never offer; a person adds the app to the home screen from the share menu. */
export const isAppleTouch = (): boolean =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)

/** An app on an iPhone's home screen may drop a download without a word. */
export const downloadsAreKept = (): boolean => !(isAppleTouch() && isInstalled())

/** Keeps the browser's offer until a screen makes it. Call it once, before the browser can offer. */
export const keepInstallOffer = (): void => {
  addEventListener("beforeinstallprompt", event => {
    event.preventDefault()
    if (!isInstallPrompt(event)) return
    kept = event
    installOffered.value = true
  })
  addEventListener("appinstalled", () => {
    kept = null
    installOffered.value = false
  })
}

/** Asks the browser to ask. An offer can be made once. */
export const install = async (): Promise<void> => {
  const offer = kept
  kept = null
  installOffered.value = false
  await offer?.prompt()
}
