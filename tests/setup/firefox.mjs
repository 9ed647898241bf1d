// Finds a Firefox for the test of its sidebar. Order: HANDRAIL_FIREFOX, the system's.
import { existsSync } from "node:fs"

/** Binaries, not wrapper scripts: what is started is what is ended. */
const systemPaths = [
  "/usr/lib/firefox-esr/firefox-esr",
  "/usr/lib/firefox/firefox",
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/opt/firefox/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
]

/** @returns {string | undefined} the path of a Firefox that is there, or undefined */
export const findFirefox = () => {
  const named = process.env.HANDRAIL_FIREFOX
  if (named) {
    if (!existsSync(named)) throw new Error(`HANDRAIL_FIREFOX names ${named}, and nothing is there.`)
    return named
  }
  return systemPaths.find(path => existsSync(path))
}
