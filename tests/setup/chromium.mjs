// Finds a Chromium for the tests. Order: HANDRAIL_CHROMIUM, the system's, Playwright's own.
import { existsSync } from "node:fs"

/** Binaries, not wrapper scripts: Debian's /usr/bin/chromium sources files that add flags of their own. */
const systemPaths = [
  "/usr/lib/chromium/chromium",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-for-testing",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
]

/** @returns {string | undefined} the path of a Chromium that is there, or undefined */
export const findChromium = () => {
  const named = process.env.HANDRAIL_CHROMIUM
  if (named) {
    if (!existsSync(named)) throw new Error(`HANDRAIL_CHROMIUM names ${named}, and nothing is there.`)
    return named
  }
  return systemPaths.find(path => existsSync(path))
}

/**
 * Chromium heeds only the last list of features that are off: these are Playwright's own, and the two address-bar
 * popups, which are drawn anew for every profile and cost half as much as the page under test.
 */
const featuresOff = [
  "AimEnabled",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "NetworkTimeServiceQuerying",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
  "ThirdPartyStoragePartitioning",
  "WebUIOmniboxAimPopup",
  "WebUIOmniboxPopup",
]

/** The argument that leaves features off: those of every test, and `more`. */
export const without = (...more) => `--disable-features=${[...featuresOff, ...more].join(",")}`

/** Root has no user namespace for Chromium's sandbox; and no test may reach beyond this machine. */
export const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1",
  without(),
]
