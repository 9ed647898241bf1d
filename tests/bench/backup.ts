import { chromium } from "@playwright/test"
import { build } from "vite"
import { serve } from "../setup/serve.mjs"
import type { BenchGroup } from "./bench.ts"

/** A backup of 1,200 sessions, against `JSON.stringify` → gzip → one AES-GCM of the same records: its time, its bytes. */
export const backupBenches: BenchGroup = {
  names: ["backup", "backup-bytes"],
  open: async (launch, run) => {
    await build({ root: "tests/bench/backup", logLevel: "warn" })
    const served = await serve("dist/bench/backup")
    const browser = await chromium.launch(launch)
    try {
      const page = await browser.newPage()
      await page.goto(served.url)
      const time = () => page.evaluate(async () => (await globalThis.backupBench).time())
      const bytes = () => page.evaluate(async () => (await globalThis.backupBench).bytes())
      await run([
        { name: "backup", goal: 1.6, better: "lower", measure: time },
        { name: "backup-bytes", goal: 1.15, better: "lower", measure: bytes },
      ])
    } finally {
      await browser.close()
      await served.close()
    }
  },
}
