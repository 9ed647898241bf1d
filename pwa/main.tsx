import "../core/ui/kit.css"
import "./preferences.ts"
import { render } from "preact"
import { connectCore } from "../core/bridge/connect.ts"
import { direction, locale } from "../core/words/locale.js"
import { App } from "./App.tsx"
import { isKnown, placeHere } from "./members.ts"
import { keepInstallOffer } from "./install.ts"
import { startCore } from "./start-core.ts"
import { keepForOffline } from "./updates.ts"

document.documentElement.lang = locale
document.documentElement.dir = direction

const known = isKnown(placeHere)
const drawn = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))

// The locked screen takes a key without the core, so it comes first; any other screen waits for what the core says.
const connection = connectCore(placeHere, startCore, known && !document.hidden ? drawn() : undefined)
keepInstallOffer()

const root = document.getElementById("app")
if (root) render(<App connection={connection} place={placeHere} known={known} />, root)

void keepForOffline()
