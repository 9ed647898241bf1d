// npm start: sets itself up, builds both shells, serves the companion with a sample caseload.
import path from "node:path"
import { bin, ensureDependencies, root, run, runScript } from "./ensure.mjs"
import { serve } from "./serve.mjs"

ensureDependencies()
console.log("Building the companion …")
runScript("build:pwa", [], { VITE_LOG: "warn" })
console.log("Building the side panel …")
run(bin("wxt"), ["build", "-b", "chrome"])

const wanted = Number(process.env.PORT ?? 4173)
const served = await serve(path.join(root, "dist/pwa"), wanted).catch(() => serve(path.join(root, "dist/pwa"), 0))

console.log(`
  Handrail is at

    ${served.url}/#/try     a sample caseload: thirty made-up people
    ${served.url}/          a vault of your own

  The sample's passphrase is: sample caseload
  After the first opening it works with this server gone. Ctrl+C ends it.
  The side panel, in Chrome or Edge: open chrome://extensions, switch on Developer mode, choose Load unpacked and
  the folder dist/extension/chrome-mv3; then press Handrail's icon in the toolbar, or Ctrl+Shift+Y, beside any page.
`)
