import "../core/ui/kit.css"
import "./preferences.ts"
import { render } from "preact"
import { connectCore } from "../core/bridge/connect.ts"
import type { Place } from "../core/bridge/place.ts"
import { direction, locale } from "../core/words/locale.js"
import { App } from "./App.tsx"
import { keepInstallOffer } from "./install.ts"
import { findMembers, isMember, membersKnown, placeHere } from "./members.ts"
import { startCore } from "./start-core.ts"
import { keepForOffline } from "./updates.ts"

document.documentElement.lang = locale
document.documentElement.dir = direction

const root = document.getElementById("app")
const drawn = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))

const open = (place: Place) => {
  const known = isMember(place)
  // The locked screen takes a key without the core, so it comes first; any other screen waits for what the core says.
  const connection = connectCore(place, startCore, known && !document.hidden ? drawn() : undefined)
  if (root) render(<App connection={connection} place={place} known={known} />, root)
}

const ask = async () => {
  const { StartApp } = await import("./screens/start/StartApp.tsx")
  if (root) render(<StartApp />, root)
}

const begin = async () => {
  // Vaults that no list names: whoever has one is asked for, before a first run offers to make another.
  if (!membersKnown && (await findMembers())) location.reload()
  else if (placeHere === null) await ask()
  else open(placeHere)
}

keepInstallOffer()
if (membersKnown && placeHere !== null) open(placeHere)
else void begin()

void keepForOffline()
