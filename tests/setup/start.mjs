// npm start: sets itself up, builds both shells, serves the companion with a sample caseload, and a folder to exchange in.
import path from "node:path"
import { bin, ensureDependencies, root, run, runScript } from "./ensure.mjs"
import { serve } from "./serve.mjs"

ensureDependencies()
console.log("Building the companion …")
runScript("build:pwa", [], { VITE_LOG: "warn" })
console.log("Building the side panel …")
run(bin("wxt"), ["build", "-b", "chrome"])

// Its packages are only there once they are installed.
const { serveWebdav } = await import("./webdav.mjs")
const wanted = Number(process.env.PORT ?? 4173)
const served = await serve(path.join(root, "dist/pwa"), wanted).catch(() => serve(path.join(root, "dist/pwa"), 0))

const folder = await serveWebdav({ origins: [served.url], port: wanted + 1 })
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit())

console.log(`
  Handrail is at

    ${served.url}/#/try     a sample caseload: thirty made-up people
    ${served.url}/          a vault of your own

  The sample's passphrase is: sample caseload
  After the first opening it works with this server gone. Ctrl+C ends it.
  The side panel, in Chrome or Edge: open chrome://extensions, switch on Developer mode, choose Load unpacked and
  the folder dist/extension/chrome-mv3; then press Handrail's icon in the toolbar, or Ctrl+Shift+Y, beside any page.

  To exchange between two devices: open ${served.url}/ in two profiles of your browser (or one of them in a private
  window), start a program in the one, join it in the other, and give both this WebDAV folder under Exports:

    ${folder.url}   user ${folder.user}   password ${folder.password}

  It is empty now, and gone with Ctrl+C.
`)
