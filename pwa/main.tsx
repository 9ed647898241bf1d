import "../core/ui/kit.css"
import "../core/companion/preferences.ts"
import { keepInstallOffer } from "../core/companion/install.ts"
import { openApp } from "../core/companion/open.tsx"
import { hearGiven } from "./hear-given.ts"
import { keepForOffline, updates } from "./updates.ts"

keepInstallOffer()
hearGiven()
const root = document.getElementById("app")
if (root) void openApp(root, { updates, installs: true, beside: null, managed: null, resting: null })

void keepForOffline()
