import { type ReadonlySignal, signal } from "@preact/signals"
import { useLayoutEffect } from "preact/hooks"
import type { HandedThing } from "../../hand-over/api.ts"

/** What of the participant's side a second window can show. */
export type SharedThing = Exclude<HandedThing, { readonly kind: "rating" }>

const offered = signal<readonly { readonly thing: SharedThing }[]>([])

/** While this is drawn, the thing may be seen in a second window; null: nothing of it. The innermost counts. */
export const useShows = (thing: SharedThing | null): void => {
  useLayoutEffect(() => {
    if (!thing) return
    const mine = { thing }
    offered.value = [...offered.value, mine]
    return () => {
      offered.value = offered.value.filter(one => one !== mine)
    }
  }, [JSON.stringify(thing)])
}

/** What the facilitator has open of the participant's side; null for all that is private. */
export const sharedThing = (): SharedThing | null => offered.value.at(-1)?.thing ?? null

type Sharing = { readonly state: "open"; readonly window: Window } | { readonly state: "blocked" }

const now = signal<Sharing | null>(null)

/** The second window, or that the browser would not open one; null: nothing is shared. */
export const sharing: ReadonlySignal<Sharing | null> = now

/** While `may` is false there is no second window: locked, handed over, left. */
export const useSharingOnlyWhile = (may: boolean): void => {
  useLayoutEffect(() => {
    if (!may) stopSharing()
  }, [may])
}

/**
 * Opens the second window, in the click that asks for it. It is an empty document of our own origin: it has no address,
 * loads no code, and inherits this page's policy, so that nothing can run in it. This page draws into it.
 */
export const shareScreen = (): void => {
  if (now.value?.state === "open") {
    now.value.window.focus()
    return
  }
  const opened = open("", "", "popup,width=1000,height=800")
  if (opened) opened.opener = null
  addEventListener("pagehide", stopSharing)
  now.value = opened ? { state: "open", window: opened } : { state: "blocked" }
}

export const stopSharing = (): void => {
  if (now.value?.state === "open") now.value.window.close()
  now.value = null
}
