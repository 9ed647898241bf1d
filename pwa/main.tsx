import "../core/ui/kit.css"
import "./preferences.ts"
import { render } from "preact"
import { connectCore } from "../core/bridge/connect.ts"
import { direction, locale } from "../core/words/locale.js"
import { App } from "./App.tsx"
import { isKnown, placeHere } from "./chosen-place.ts"
import { keepInstallOffer } from "./install.ts"
import { startCore } from "./start-core.ts"
import { keepForOffline } from "./updates.ts"

document.documentElement.lang = locale
document.documentElement.dir = direction

// The worker first: it loads and opens its database while the page draws.
const connection = connectCore(placeHere, startCore)
keepInstallOffer()

const root = document.getElementById("app")
if (root) render(<App connection={connection} place={placeHere} known={isKnown(placeHere)} />, root)

void keepForOffline()
