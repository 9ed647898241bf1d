import { chromium } from "@playwright/test"
import { build } from "vite"
import { serve } from "../setup/serve.mjs"
import type { BenchGroup } from "./bench.ts"

/** What the core's worker does, against plain Dexie: `stand/`. */
export const standBenches: BenchGroup = {
  names: ["write", "audit", "read", "list", "today"],
  open: async (launch, run) => {
    await build({ root: "tests/bench/stand", logLevel: "warn" })
    const served = await serve("dist/bench/stand")
    const browser = await chromium.launch(launch)
    try {
      const page = await browser.newPage()
      await page.goto(served.url)
      const measured = (name: "write" | "audit" | "read" | "list" | "today", goal: number) => ({
        name,
        goal,
        better: "lower" as const,
        measure: () => page.evaluate(async asked => (await globalThis.stand)[asked](), name),
      })
      await run([
        measured("write", 1.5),
        measured("audit", 1.25),
        measured("read", 1.5),
        measured("list", 0.7),
        measured("today", 0.7),
      ])
    } finally {
      await browser.close()
      await served.close()
    }
  },
}
