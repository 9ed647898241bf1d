import { chromium } from "@playwright/test"
import { build } from "vite"
import { serve } from "../setup/serve.mjs"
import type { BenchGroup } from "./bench.ts"

/**
 * Ten thousand sessions taken into a vault that holds half of them, against plain Dexie rows in the clear; and how many
 * times as long PouchDB needs to replicate what the other half is.
 */
export const importBenches: BenchGroup = {
  names: ["import", "import-pouchdb"],
  open: async (launch, run) => {
    await build({ root: "tests/bench/import", logLevel: "warn" })
    const served = await serve("dist/bench/import")
    const browser = await chromium.launch(launch)
    try {
      const page = await browser.newPage()
      await page.goto(served.url)
      const against = () => page.evaluate(async () => (await globalThis.importBench).againstPlain())
      const pouch = () => page.evaluate(async () => (await globalThis.importBench).pouchAgainst())
      await run([
        { name: "import", goal: 0.25, better: "lower", measure: against },
        { name: "import-pouchdb", goal: 20, better: "higher", measure: pouch },
      ])
    } finally {
      await browser.close()
      await served.close()
    }
  },
}
