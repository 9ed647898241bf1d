import { chromium } from "@playwright/test"
import { build } from "vite"
import { serve } from "../setup/serve.mjs"
import type { BenchGroup } from "./bench.ts"
import { measureLarge } from "./import-memory.ts"
import { median } from "./measure.ts"

/**
 * Ten thousand sessions into a vault that holds half of them, against a blind `bulkPut` of the same rows in the clear, both
 * from where they lie checked in memory; printed, the whole way from the sealed file, which the plain rows do not have behind
 * them. How many times as long PouchDB needs to replicate what the other half is. And what the largest import takes of memory
 * and of the page's thread.
 */
export const importBenches: BenchGroup = {
  names: ["import", "import-pouchdb", "import-memory"],
  open: async (launch, run) => {
    await build({ root: "tests/bench/import", logLevel: "warn" })
    const served = await serve("dist/bench/import")
    const browser = await chromium.launch(launch)
    try {
      const page = await browser.newPage()
      await page.goto(served.url)
      const against = async () => {
        const pairs = await page.evaluate(async () => (await globalThis.importBench).againstPlain())
        const file = await page.evaluate(async () => (await globalThis.importBench).fileAgainstPlain())
        const times = (median(file.ours) / median(file.plain)).toFixed(2)
        console.log(`import from the sealed file: ${times} times the plain rows, ${median(file.ours).toFixed(0)} ms`)
        return pairs
      }
      const pouch = () => page.evaluate(async () => (await globalThis.importBench).pouchAgainst())
      await run([
        { name: "import", goal: 0.25, better: "lower", measure: against },
        { name: "import-pouchdb", goal: 20, better: "higher", measure: pouch },
        {
          name: "import-memory",
          goal: 50,
          better: "lower",
          unit: "ms",
          measure: () => measureLarge(browser, served.url),
        },
      ])
    } finally {
      await browser.close()
      await served.close()
    }
  },
}
