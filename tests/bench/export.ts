import { chromium } from "@playwright/test"
import { build } from "vite"
import { serve } from "../setup/serve.mjs"
import type { BenchGroup } from "./bench.ts"

/**
 * An export of 1,200 sessions, against `JSON.stringify` → gzip → one AES-GCM of the same records: its time, its bytes. The
 * same is what must travel, with id, kind, version and stamps: by a noun alone nobody could tell whether it is later than what
 * is there. (Against bare nouns in one list, the bytes are 1.12 times as many.) The floor has them opened, in memory.
 */
export const exportBenches: BenchGroup = {
  names: ["export", "export-bytes"],
  open: async (launch, run) => {
    await build({ root: "tests/bench/export", logLevel: "warn" })
    const served = await serve("dist/bench/export")
    const browser = await chromium.launch(launch)
    try {
      const page = await browser.newPage()
      await page.goto(served.url)
      const time = () => page.evaluate(async () => (await globalThis.exportBench).time())
      const bytes = () => page.evaluate(async () => (await globalThis.exportBench).bytes())
      await run([
        { name: "export", goal: 1.5, better: "lower", measure: time },
        { name: "export-bytes", goal: 1.05, better: "lower", measure: bytes },
      ])
    } finally {
      await browser.close()
      await served.close()
    }
  },
}
