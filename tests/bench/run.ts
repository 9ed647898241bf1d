import { mkdirSync, writeFileSync } from "node:fs"
import { chromiumArgs, findChromium } from "../setup/chromium.mjs"
import { backupBenches } from "./backup.ts"
import type { Bench, BenchGroup } from "./bench.ts"
import { blockBenches } from "./blocks.ts"
import { cardBenches } from "./card.ts"
import { exportBenches } from "./export.ts"
import { factBenches } from "./facts.ts"
import { importBenches } from "./import.ts"
import { median } from "./measure.ts"
import { panelStartBenches } from "./panel-start.ts"
import { panelTypingBenches } from "./panel-typing.ts"
import { roundBenches } from "./rounds.ts"
import { standBenches } from "./stand.ts"
import { startBenches } from "./start.ts"
import { supervisorBenches } from "./supervisor.ts"
import { unlockBenches } from "./unlock.ts"

/** Runs the benches, or only those named as arguments, prints a line of each, and writes `dist/bench.json`. */

const groups: readonly BenchGroup[] = [
  startBenches,
  panelStartBenches,
  panelTypingBenches,
  cardBenches,
  standBenches,
  blockBenches,
  unlockBenches,
  backupBenches,
  exportBenches,
  importBenches,
  factBenches,
  roundBenches,
  supervisorBenches,
]
const asked = process.argv.slice(2)
const isAsked = (name: string) => asked.length === 0 || asked.includes(name)

const executablePath = findChromium()
const launch = { ...(executablePath ? { executablePath } : {}), args: chromiumArgs }

type Line = {
  readonly name: string
  readonly value: number
  readonly unit: "ratio" | "ms" | "requests"
  readonly goal: number
  readonly better: "lower" | "higher"
  readonly ok: boolean
}
const lines: Line[] = []
const spread = (values: readonly number[], of: string) =>
  `${median(values).toFixed(2)} ${of} [${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)}]`

const runOne = async ({ name, goal, better, unit: asIs, measure }: Bench) => {
  const unit = asIs ?? "ratio"
  const { ours, plain, warm, of = "ms" } = await measure()
  const held = asIs ? 1 : median(plain)
  const value = Number((median(ours) / held).toFixed(3))
  const ok = better === "lower" ? value <= goal : value >= goal
  lines.push({ name, value, unit, goal, better, ok })
  const bound = `${better === "lower" ? "≤" : "≥"} ${goal}`
  console.log(`${name.padEnd(12)}${value.toFixed(2).padStart(6)}  ${ok ? "ok    " : "MISSED"}  goal ${bound}`)
  const against = asIs ? "" : `, plain ${spread(plain, of)}`
  const again = warm ? `, again at once ${spread(warm, of)}` : ""
  console.log(`            ours ${spread(ours, of)}${against}, ${ours.length} times${again}`)
}

for (const { names, open } of groups)
  if (names.some(isAsked))
    await open(launch, async benches => {
      for (const bench of benches) if (isAsked(bench.name)) await runOne(bench)
    })

mkdirSync("dist", { recursive: true })
if (asked.length === 0) writeFileSync("dist/bench.json", `${JSON.stringify(lines, null, 2)}\n`)
