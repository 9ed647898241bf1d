// npm test: sets itself up and runs everything a change can break, cheapest first. Ends at the first failure.
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

ensureDependencies()
ensureApache()
ensureAge()
const env = { HANDRAIL_CHROMIUM: ensureChromium(), HANDRAIL_FIREFOX: ensureFirefox(), CI: process.env.CI ?? "1" }
const reports = path.join(root, "dist/reports")
rmSync(reports, { recursive: true, force: true })

const step = (title, work) => {
  const started = Date.now()
  console.log(`\n── ${title}`)
  work()
  console.log(`── ${title}: ${Math.round((Date.now() - started) / 1000)} s`)
}
const vitest = project =>
  run(
    bin("vitest"),
    [
      "run",
      "--project",
      project,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${reports}/${project}.json`,
    ],
    env,
  )

step("words, types, lint", () => runScript("check"))
step("content", () => runScript("content"))
step("rules and repository", () => vitest("node"))
step("vault, store and bridge in a browser", () => vitest("browser"))
step("builds", () => {
  // The pseudo-locale first, so that the words left behind are the real ones.
  runScript("build:pwa", ["--outDir", "../dist/pwa-pseudo"], { HANDRAIL_PSEUDO: "1" })
  runScript("build:pwa")
  runScript("build:extension")
})
step("the built companion and side panel", () =>
  run(bin("playwright"), ["test"], { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/e2e.json` }),
)

const counts = ["node", "browser"].map(name => JSON.parse(readFileSync(path.join(reports, `${name}.json`), "utf8")))
const e2e = JSON.parse(readFileSync(path.join(reports, "e2e.json"), "utf8"))
const passed = counts.reduce((sum, report) => sum + report.numPassedTests, 0) + e2e.stats.expected
console.log(`\n${passed} passed, 0 failed`)
