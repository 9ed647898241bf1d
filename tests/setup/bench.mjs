// npm run bench: sets itself up, builds the companion, measures, prints every line and writes dist/bench.json.
// Names of benches as arguments run only those, and write nothing.
import { bin, ensureChromium, ensureDependencies, run, runScript } from "./ensure.mjs"

ensureDependencies()
const env = { HANDRAIL_CHROMIUM: ensureChromium() }
const asked = process.argv.slice(2)
if (asked.length === 0 || asked.includes("start") || asked.includes("card-open"))
  runScript("build:pwa", ["--logLevel", "warn"])
run(bin("tsx"), ["tests/bench/run.ts", ...asked], env)
