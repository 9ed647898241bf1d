import { chromium } from "@playwright/test"
import { build } from "vite"
import { serve } from "../setup/serve.mjs"
import type { BenchGroup } from "./bench.ts"
import type { Pairs } from "./measure.ts"
import { createWorkerHeap } from "./worker-heap.ts"

/** Ten thousand sealed sessions as blocks, against plain Dexie rows in the clear; and what a caseload leaves in memory. */
export const blockBenches: BenchGroup = {
  names: ["bulk-write", "bulk-read", "block-open", "memory"],
  open: async (launch, run) => {
    await build({ root: "tests/bench/blocks", logLevel: "warn" })
    const served = await serve("dist/bench/blocks")
    const browser = await chromium.launch(launch)
    try {
      const page = await browser.newPage()
      await page.goto(served.url)
      const heap = await createWorkerHeap(await page.context().newCDPSession(page))

      /** The worker's heap once everything was opened and closed again, against the one before. */
      const memory = async (): Promise<Pairs> => {
        await page.evaluate(async () => (await globalThis.blocks).fillForMemory())
        const [ours, plain]: [number[], number[]] = [[], []]
        for (let n = 0; n < 3; n++) {
          await page.evaluate(async () => (await globalThis.blocks).unlockAfresh())
          plain.push(await heap())
          await page.evaluate(async () => (await globalThis.blocks).openAndCloseAll())
          ours.push(await heap())
        }
        return { of: "MB", ours, plain }
      }

      const measured = (name: "bulkWrite" | "bulkRead" | "blockOpen") =>
        page.evaluate(async asked => (await globalThis.blocks)[asked](), name)
      await run([
        { name: "bulk-write", goal: 1, better: "lower", measure: () => measured("bulkWrite") },
        { name: "bulk-read", goal: 1, better: "lower", measure: () => measured("bulkRead") },
        { name: "block-open", goal: 15, better: "lower", unit: "ms", measure: () => measured("blockOpen") },
        { name: "memory", goal: 1.2, better: "lower", measure: memory },
      ])
    } finally {
      await browser.close()
      await served.close()
    }
  },
}
