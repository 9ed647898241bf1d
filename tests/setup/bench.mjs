// npm run bench: sets itself up, builds the companion and the side panel, measures, prints every line and writes dist/bench.json.
// Names of benches as arguments run only those, and write nothing.
import { bin, ensureChromium, ensureDependencies, run, runScript } from "./ensure.mjs"

ensureDependencies()
// The side panel first shows as a target of type "other", which Playwright drops without this.
const env = { HANDRAIL_CHROMIUM: ensureChromium(), PW_CHROMIUM_ATTACH_TO_OTHER: "1" }
const asked = process.argv.slice(2)
const needs = names => asked.length === 0 || names.some(name => asked.includes(name))
if (needs(["start", "card-open"])) runScript("build:pwa", ["--logLevel", "warn"])
if (needs(["panel-start", "panel-typing"])) {
  runScript("words")
  run(bin("wxt"), ["build", "-b", "chrome", "--level", "warn"])
}
run(bin("tsx"), ["tests/bench/run.ts", ...asked], env)
