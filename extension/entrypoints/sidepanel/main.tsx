import "../../../core/ui/kit.css"
import "../../panel/panel.css"
import "@preact/signals"
import { render } from "preact"
import { openPreferences } from "../../../core/ui/preferences.ts"
import { direction, locale } from "../../../core/words/locale.js"
import { Panel } from "../../panel/Panel.tsx"

document.documentElement.lang = locale
document.documentElement.dir = direction
openPreferences(localStorage, document.documentElement)

const root = document.getElementById("app")
if (root) render(<Panel />, root)
