import { effect } from "@preact/signals"
import { render } from "preact"
import { connectCore } from "../bridge/connect.ts"
import type { Place } from "../bridge/place.ts"
import { direction, locale } from "../words/locale.js"
import { App } from "./App.tsx"
import { findMembers, isMember, membersKnown, placeHere } from "./members.ts"
import { type Shell, ShellContext } from "./shell.ts"
import { startCore } from "./start-core.ts"

const drawn = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))

/**
 * Draws the app into `root`: the vault of this window, or who it may be. The locked screen takes a key without the
 * core, so it comes first; any other screen waits for what the core says.
 */
export const openApp = async (root: HTMLElement, shell: Shell): Promise<void> => {
  document.documentElement.lang = locale
  document.documentElement.dir = direction

  const open = async (place: Place) => {
    const known = isMember(place)
    const connection = connectCore(place, startCore, known && !document.hidden ? drawn() : undefined)
    const { managed } = shell
    // Said before anything else is asked of the core, so that no vault is open without it.
    if (managed) effect(() => void connection.core.policy.setManaged({ values: managed.value }).catch(() => {}))
    await shell.resting?.begin(connection.core, place)
    render(
      <ShellContext.Provider value={shell}>
        <App connection={connection} place={place} known={known} />
      </ShellContext.Provider>,
      root,
    )
  }
  if (membersKnown && placeHere !== null) return open(placeHere)
  // Vaults that no list names: whoever has one is asked for, before a first run offers to make another.
  if (!membersKnown && (await findMembers())) return location.reload()
  if (placeHere !== null) return open(placeHere)
  const { StartApp } = await import("./screens/start/StartApp.tsx")
  render(<StartApp />, root)
}
