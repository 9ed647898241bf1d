// npm start: sets itself up, builds the companion, serves it with a sample caseload.
import { existsSync } from "node:fs"
import path from "node:path"
import { ensureDependencies, root, runScript } from "./ensure.mjs"
import { serve } from "./serve.mjs"

ensureDependencies()
console.log("Building the companion …")
runScript("build:pwa", [], { VITE_LOG: "warn" })

const wanted = Number(process.env.PORT ?? 4173)
const served = await serve(path.join(root, "dist/pwa"), wanted).catch(() => serve(path.join(root, "dist/pwa"), 0))
const panel = existsSync(path.join(root, "dist/extension/chrome-mv3"))
  ? "dist/extension/chrome-mv3"
  : "dist/extension/chrome-mv3 after npm run build:extension"

console.log(`
  Handrail is at

    ${served.url}/#/try     a sample caseload: thirty made-up people
    ${served.url}/          a vault of your own

  The sample's passphrase is: sample caseload
  After the first opening it works with this server gone. Ctrl+C ends it.
  The side panel: open chrome://extensions, Developer mode, Load unpacked, ${panel}
`)
