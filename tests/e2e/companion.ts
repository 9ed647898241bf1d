import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { type BrowserContext, test as base, chromium, type Page, type Request } from "@playwright/test"
import { serve } from "../setup/serve.mjs"

type Served = Awaited<ReturnType<typeof serve>>

/** The built companion in a browser profile of its own, which outlives pages and servers within a test. */
export type Companion = {
  readonly url: string
  readonly context: BrowserContext
  readonly page: Page
  /** The folder of the browser profile: what the device's disk holds. */
  readonly profile: string
  /** Every request any page or worker made so far. */
  readonly requests: readonly Request[]
  /** Waits until everything is kept for offline use, then ends the server for good. */
  readonly goOffline: () => Promise<void>
}

export const phone = { width: 390, height: 844 }
export const tablet = { width: 834, height: 1112 }
export const desk = { width: 1440, height: 900 }

/**
 * Phone-sized and light unless a test says otherwise with `test.use`. Keeping all files for offline use takes a third of
 * a short test's time, so only tests of what that brings do it: `test.use({ serviceWorkers: "allow" })`.
 */
export const test = base.extend<{ build: string; companion: Companion }>({
  build: [process.env.HANDRAIL_BUILD ?? "dist/pwa", { option: true }],
  viewport: phone,
  serviceWorkers: "block",

  companion: async ({ build, viewport, colorScheme, serviceWorkers, launchOptions }, use) => {
    const served: Served = await serve(build)
    const profile = mkdtempSync(path.join(tmpdir(), "handrail-e2e-"))
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      viewport,
      serviceWorkers,
      colorScheme: colorScheme ?? "light",
      reducedMotion: "reduce",
      locale: "en-US",
    })
    const requests: Request[] = []
    context.on("request", request => requests.push(request))
    const page = context.pages()[0] ?? (await context.newPage())
    let up = true
    const goOffline = async () => {
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => null))
      await served.close()
      up = false
    }
    await use({ url: served.url, context, page, profile, requests, goOffline })
    await context.close()
    if (up) await served.close()
    rmSync(profile, { recursive: true, force: true })
  },
})

export { expect } from "@playwright/test"
