import { chromium } from "@playwright/test"
import { build } from "vite"
import { serve } from "../setup/serve.mjs"
import type { BenchGroup } from "./bench.ts"

/** Unlocking with a passphrase, from asking to open, against Argon2id of the library alone at the same cost: `unlock/`. */
export const unlockBenches: BenchGroup = {
  names: ["unlock"],
  open: async (launch, run) => {
    await build({ root: "tests/bench/unlock", logLevel: "warn" })
    const served = await serve("dist/bench/unlock")
    const browser = await chromium.launch(launch)
    try {
      const page = await browser.newPage()
      await page.goto(served.url)
      const measure = () => page.evaluate(async () => (await globalThis.unlocking).measure())
      await run([{ name: "unlock", goal: 1.1, better: "lower", measure }])
    } finally {
      await browser.close()
      await served.close()
    }
  },
}
