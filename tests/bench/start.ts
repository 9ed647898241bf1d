import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { type BrowserContext, chromium } from "@playwright/test"
import { build } from "vite"
import { startOwn } from "../e2e/steps.ts"
import { serve } from "../setup/serve.mjs"
import type { BenchGroup } from "./bench.ts"
import { interleaved } from "./measure.ts"

const slowerBy = 6
const often = { repetitions: 21, warmUps: 3 }

declare global {
  var firstKeyAt: number | undefined
}

/** Milliseconds from the start of a navigation until a key that is pressed again and again stands in the page's field. */
const untilItTakesAKey = async (context: BrowserContext, url: string): Promise<number> => {
  const page = await context.newPage()
  try {
    await page.addInitScript(() => {
      addEventListener("input", ({ isTrusted }) => {
        if (isTrusted) globalThis.firstKeyAt ??= performance.now()
      })
    })
    const devtools = await context.newCDPSession(page)
    // As in the morning: the service worker is not running yet.
    await devtools.send("ServiceWorker.enable")
    await devtools.send("ServiceWorker.stopAllWorkers")
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowerBy })
    await page.goto(url, { waitUntil: "commit" })
    for (;;) {
      await page.keyboard.press("x")
      const at = await page.evaluate(() => globalThis.firstKeyAt)
      if (at !== undefined) return at
    }
  } finally {
    await page.close()
  }
}

/** Serves a folder until its pages open without it. */
const keptOffline = async (context: BrowserContext, dir: string, firstVisit: (url: string) => Promise<void>) => {
  const served = await serve(dir)
  await firstVisit(served.url)
  const page = await context.newPage()
  await page.goto(served.url)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null))
  await page.close()
  await served.close()
  return served.url
}

/** The companion, opened with its server gone, until the locked screen takes a key; against an empty Preact page. */
export const startBenches: BenchGroup = {
  names: ["start"],
  open: async (launch, run) => {
    await build({ root: "tests/bench/empty", logLevel: "warn" })
    const profile = mkdtempSync(path.join(tmpdir(), "handrail-bench-"))
    const context = await chromium.launchPersistentContext(profile, { ...launch, locale: "en-US" })
    try {
      const companion = await keptOffline(context, "dist/pwa", async url => {
        const page = await context.newPage()
        await startOwn({ page, url }, { name: "Bench", passphrase: "a passphrase for the bench" })
        await page.close()
      })
      const empty = await keptOffline(context, "dist/bench/empty", async () => {})
      const measure = () =>
        interleaved(
          often,
          () => untilItTakesAKey(context, companion),
          () => untilItTakesAKey(context, empty),
        )
      await run([{ name: "start", goal: 1.3, better: "lower", measure }])
    } finally {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    }
  },
}
