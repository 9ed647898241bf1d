// What a fresh machine lacks, brought in before anything else runs. Plain JavaScript: nothing is installed yet.
import { execFileSync, spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { findAge } from "./age.mjs"
import { findApache, hasOpenssl } from "./apache.mjs"
import { findChromium } from "./chromium.mjs"
import { findFirefox } from "./firefox.mjs"

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..")
const npm = process.platform === "win32" ? "npm.cmd" : "npm"

/** Ends the process with one sentence and what to do next. */
export const stop = sentence => {
  console.error(`\n${sentence}\n`)
  process.exit(1)
}

/** Runs a step in the repository's root and stops everything if it fails. */
export const run = (command, args, env = {}) => {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, WXT_TELEMETRY: "0", ...env },
  })
  if (error) stop(`Could not run ${command}: ${error.message}`)
  if (status !== 0) stop(`${command} ${args.join(" ")} failed.`)
}

/** Runs an npm script by name. */
export const runScript = (name, args = [], env = {}) =>
  run(npm, ["run", "--silent", name, ...(args.length ? ["--", ...args] : [])], env)

/** A tool that the packages brought along, from `node_modules/.bin`. */
export const bin = name => path.join(root, "node_modules/.bin", process.platform === "win32" ? `${name}.cmd` : name)

const ensureNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  if (major < 20 || (major === 20 && minor < 19))
    stop(
      `Handrail needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node from nodejs.org and try again.`,
    )
}

/** Installs the packages when they are missing, or not the ones the lock file names. */
export const ensureDependencies = () => {
  ensureNode()
  const lock = createHash("sha256")
    .update(readFileSync(path.join(root, "package-lock.json")))
    .digest("hex")
  const marker = path.join(root, "node_modules/.installed-lock")
  if (existsSync(marker) && readFileSync(marker, "utf8") === lock) return
  console.log("Installing packages …")
  run(npm, ["ci", "--no-audit", "--no-fund"])
  writeFileSync(marker, lock)
}

const tryRun = (command, args) => {
  try {
    execFileSync(command, args, { cwd: root, stdio: "ignore", timeout: 600_000 })
    return true
  } catch {
    return false
  }
}

const playwrightChromium = () => {
  try {
    const found = execFileSync(
      process.execPath,
      ["-e", 'process.stdout.write(require("playwright").chromium.executablePath())'],
      { cwd: root, encoding: "utf8" },
    )
    return existsSync(found) ? found : undefined
  } catch {
    return undefined
  }
}

/** Debian's packages of these names, where that is possible; whether they are there now. */
const installDebians = (...names) =>
  process.getuid?.() === 0 &&
  existsSync("/usr/bin/apt-get") &&
  tryRun("apt-get", ["update"]) &&
  tryRun("apt-get", ["install", "-y", "--no-install-recommends", ...names])

/** The path of a Chromium for the tests: named, the system's, Playwright's download, or Debian's package when root. */
export const ensureChromium = () => {
  const found = findChromium() ?? playwrightChromium()
  if (found) return found
  console.log("No Chromium found; asking Playwright for its own …")
  if (tryRun(bin("playwright"), ["install", "chromium"])) {
    const own = playwrightChromium()
    if (own) return own
  }
  console.log("Playwright's could not be had; looking for Debian's …")
  if (installDebians("chromium")) {
    const debian = findChromium()
    if (debian) return debian
  }
  return stop(
    "The tests need a Chromium and none could be found or installed.\n" +
      "Install one (on Debian or Ubuntu: sudo apt-get install chromium), or name one: HANDRAIL_CHROMIUM=/path/to/chromium npm test",
  )
}

/** The path of a Firefox for the test of its sidebar: named, the system's, or Debian's package when root. */
export const ensureFirefox = () => {
  const found = findFirefox()
  if (found) return found
  console.log("No Firefox found; looking for Debian's …")
  if (installDebians("firefox-esr")) {
    const debian = findFirefox()
    if (debian) return debian
  }
  return stop(
    "The test of Firefox's sidebar needs a Firefox (142 or newer) and none could be found or installed.\n" +
      "Install one (on Debian or Ubuntu: sudo apt-get install firefox-esr), or name one: HANDRAIL_FIREFOX=/path/to/firefox npm test",
  )
}

/** An Apache with WebDAV for the tests of targets, and openssl for a certificate: the system's, or Debian's when root. */
export const ensureApache = () => {
  const isThere = () => findApache() !== undefined && hasOpenssl()
  if (isThere()) return
  console.log("No Apache with WebDAV found; looking for Debian's …")
  // The binary and its modules alone: no service is set up, none is started.
  if (installDebians("apache2-bin", "openssl") && isThere()) return
  stop(
    "The tests of targets need an Apache with WebDAV, and openssl; they could not be found or installed.\n" +
      "Install them (on Debian or Ubuntu: sudo apt-get install apache2-bin openssl), or name an Apache: HANDRAIL_APACHE=/path/to/httpd:/path/to/modules npm test",
  )
}

/** The standard age tool, which opens what Handrail exports: named, the system's, or Debian's when root. */
export const ensureAge = () => {
  if (findAge()) return
  console.log("No age found; looking for Debian's …")
  if (installDebians("age") && findAge()) return
  stop(
    "The tests of exports need the age tool (age-encryption.org) and it could not be found or installed.\n" +
      "Install it (on Debian or Ubuntu: sudo apt-get install age), or name one: HANDRAIL_AGE=/path/to/age npm test",
  )
}
