// npm test: sets itself up and runs everything a change can break. Ends at the first failure.
import { readFileSync, rmSync } from "node:fs"
import path from "node:path"
import {
  bin,
  ensureAge,
  ensureApache,
  ensureChromium,
  ensureDependencies,
  ensureFirefox,
  root,
  run,
  runScript,
} from "./ensure.mjs"
import { runLanes } from "./lanes.mjs"

ensureDependencies()
ensureApache()
ensureAge()
const env = { HANDRAIL_CHROMIUM: ensureChromium(), HANDRAIL_FIREFOX: ensureFirefox(), CI: process.env.CI ?? "1" }
const reports = path.join(root, "dist/reports")
rmSync(reports, { recursive: true, force: true })

const vitest = project => ({
  command: bin("vitest"),
  args: [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reports}/${project}.json`,
  ],
  env,
})
const tool = (name, ...args) => ({ command: bin(name), args })

// Words are written for one language at a time: the pseudo-locale's first, and once it is built those that stay.
runScript("build:pwa", ["--outDir", "../dist/pwa-pseudo"], { HANDRAIL_PSEUDO: "1" })
runScript("words")
await runLanes([
  [
    {
      title: "types, lint",
      commands: [tool("tsc", "--noEmit"), tool("tsc", "--noEmit", "-p", "core"), tool("biome", "check", ".")],
    },
    { title: "content", commands: [tool("tsx", "content/build/report.ts")] },
    { title: "rules and repository", commands: [vitest("node")] },
  ],
  [
    { title: "vault, store and bridge in a browser", commands: [vitest("browser")] },
    {
      title: "builds",
      commands: [tool("vite", "build", "pwa"), tool("wxt", "zip", "-b", "chrome"), tool("wxt", "zip", "-b", "firefox")],
    },
  ],
])
const started = Date.now()
console.log("\n── the built companion and side panel")
run(bin("playwright"), ["test"], { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/e2e.json` })
console.log(`── the built companion and side panel: ${Math.round((Date.now() - started) / 1000)} s`)

const counts = ["node", "browser"].map(name => JSON.parse(readFileSync(path.join(reports, `${name}.json`), "utf8")))
const e2e = JSON.parse(readFileSync(path.join(reports, "e2e.json"), "utf8"))
const passed = counts.reduce((sum, report) => sum + report.numPassedTests, 0) + e2e.stats.expected
console.log(`\n${passed} passed, 0 failed`)
