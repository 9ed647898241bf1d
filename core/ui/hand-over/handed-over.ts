import { type ReadonlySignal, signal } from "@preact/signals"
import type { HandedThing } from "../../hand-over/api.ts"

const inHands = signal<{ readonly thing: HandedThing; readonly address: string } | null>(null)
const back = signal(false)

/** What this window shows, whatever its address says; null while nothing is handed over. Gone with the window. */
export const handedThing = (): HandedThing | null => inHands.value?.thing ?? null

/** It was handed over before it was locked. */
export const givenBack: ReadonlySignal<boolean> = back

/** The core answers nothing else by now. */
export const showOnly = (thing: HandedThing): void => {
  inHands.value = { thing, address: location.hash }
}

/** The vault is locked: whoever unlocks it is where the facilitator was. The crisis card stays where it is. */
export const endHandOver = (crisis: string): void => {
  const was = inHands.value
  if (!was) return
  inHands.value = null
  back.value = true
  if (location.hash !== was.address && location.hash !== crisis) location.replace(was.address || "#/")
}

export const forgetGivenBack = (): void => {
  back.value = false
}
