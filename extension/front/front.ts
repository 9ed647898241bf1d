import { type ReadonlySignal, signal } from "@preact/signals"
import { browser } from "wxt/browser"
import { type Acted, asActed } from "../messages.ts"
import { type FrontPage, followFrontPage } from "./front-page.ts"

const front = signal<FrontPage | null>(null)
const listeners = new Set<(acted: Acted) => void>()
let follow: ReturnType<typeof followFrontPage> | null = null

/** The page in front of this panel's window; null before it is known, and where there is none. */
export const frontPage: ReadonlySignal<FrontPage | null> = front

/** The page in front as it is at this moment. */
export const lookAtFront = async (): Promise<FrontPage | null> => (follow ? follow.look() : null)

/** Hears what someone asks of the panel from the page: a shortcut, an entry in a field's menu. Answers how to stop. */
export const onActed = (listener: (acted: Acted) => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Begins to follow what is in front of this window. Once for each panel. */
export const followFront = (windowId: number): void => {
  follow = followFrontPage(browser, windowId, found => {
    front.value = found
  })
  browser.runtime.onMessage.addListener((message: unknown) => {
    const acted = asActed(message)
    if (acted?.windowId !== windowId) return
    // Whoever acts on a page lets the panel in: its address may be known from now on.
    void lookAtFront()
    for (const listener of listeners) listener(acted)
  })
}
