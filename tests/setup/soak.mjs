// npm run soak: ends the browser's process 200 times in the middle of sessions, and looks each time for what is lost.
// Goes on where it was stopped; `npm run soak -- <kills> <seed>` begins anew with a number and a seed of one's own.
import { spawn } from "node:child_process"
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { bin, ensureChromium, ensureDependencies, root, runScript } from "./ensure.mjs"

ensureDependencies()
const chromium = ensureChromium()
const progress = path.join(root, "dist/soak.json")

const earlier = () => {
  try {
    return JSON.parse(readFileSync(progress, "utf8"))
  } catch {
    return { done: 0, kills: 0 }
  }
}
const [kills, seed] = process.argv.slice(2).map(Number)
const before = earlier()
const soak =
  kills === undefined && before.done < before.kills
    ? before
    : { kills: kills || 200, seed: seed ?? Date.now() % 1_000_000, done: 0 }
const keep = () => writeFileSync(progress, `${JSON.stringify(soak)}\n`)

if (!process.env.HANDRAIL_BUILD) runScript("build:pwa", ["--logLevel", "warn"])
mkdirSync(path.dirname(progress), { recursive: true })
keep()
console.log(`${soak.kills} kills of seed ${soak.seed}${soak.done ? `, from the ${soak.done + 1}th on` : ""}`)

const test = spawn(bin("playwright"), ["test", "tests/e2e/ordeals/kills.spec.ts", "--workers=1"], {
  cwd: root,
  stdio: ["ignore", "pipe", "inherit"],
  env: {
    ...process.env,
    HANDRAIL_CHROMIUM: chromium,
    HANDRAIL_SOAK: "1",
    HANDRAIL_KILLS: String(soak.kills),
    HANDRAIL_KILLS_DONE: String(soak.done),
    HANDRAIL_SEED: String(soak.seed),
  },
})
test.stdout.on("data", data => {
  const text = String(data)
  process.stdout.write(text)
  const run = text.match(/kill (\d+): all there/)?.[1]
  if (run === undefined) return
  soak.done = Number(run)
  keep()
})
test.on("close", status => {
  if (status === 0)
    console.log(`\n${soak.kills} kills of seed ${soak.seed}: nothing older than half a second was lost.`)
  else console.log(`\nStopped after ${soak.done} of ${soak.kills} kills of seed ${soak.seed}.`)
  process.exit(status ?? 1)
})
