import { chromium } from "@playwright/test"
import { build } from "vite"
import { serve } from "../setup/serve.mjs"
import type { BenchGroup } from "./bench.ts"
import { median, type Pairs } from "./measure.ts"
import { createWorkerHeap } from "./worker-heap.ts"

/** An agency's year counted from sealed columns, against scanning the same sessions with plain Dexie; and reminders. */
export const factBenches: BenchGroup = {
  names: ["fidelity-board", "reminders"],
  open: async (launch, run) => {
    await build({ root: "tests/bench/facts", logLevel: "warn" })
    const served = await serve("dist/bench/facts")
    const browser = await chromium.launch(launch)
    try {
      const page = await browser.newPage()
      await page.goto(served.url)
      const heap = await createWorkerHeap(await page.context().newCDPSession(page))
      const held = async () => {
        await page.evaluate(async () => (await globalThis.facts).forget())
        const before = await heap()
        await page.evaluate(async () => (await globalThis.facts).hold())
        return (await heap()) - before
      }

      const board = async (): Promise<Pairs> => {
        await page.evaluate(async () => (await globalThis.facts).fill())
        const pairs = await page.evaluate(async () => (await globalThis.facts).board())
        const lines: string[] = []
        const medians: number[] = []
        for (const times of [1, 5]) {
          const { sessions, ms } = await page.evaluate(async n => (await globalThis.facts).grown(n), times)
          medians.push(median(ms))
          lines.push(
            `${times}×: ${sessions} sessions ${median(ms).toFixed(1)} ms, ${(await held()).toFixed(1)} MB held`,
          )
        }
        const [one = Number.NaN, five = Number.NaN] = medians
        console.log(`            ${lines.join("; ")}; 5× takes ${(five / one).toFixed(2)} times as long`)
        return pairs
      }

      const reminders = async (): Promise<Pairs> => {
        const pairs = await page.evaluate(async () => (await globalThis.facts).reminders())
        const [ours, parse] = [median(pairs.ours), median(pairs.plain)]
        console.log(
          `            reminders ${ours.toFixed(3)} ms, JSON.parse of the facts ${parse.toFixed(3)} ms: ${(ours / parse).toFixed(2)} times`,
        )
        return pairs
      }

      await run([
        { name: "fidelity-board", goal: 0.025, better: "lower", measure: board },
        { name: "reminders", goal: 5, better: "lower", unit: "ms", measure: reminders },
      ])
    } finally {
      await browser.close()
      await served.close()
    }
  },
}
