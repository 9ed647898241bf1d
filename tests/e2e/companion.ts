import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import {
  type Browser,
  type BrowserContext,
  test as base,
  chromium,
  expect,
  type Page,
  type Request,
} from "@playwright/test"
import { serve } from "../setup/serve.mjs"
import { fillSample } from "./fill-sample.ts"
import { type KeptSample, takeSample, uncounted } from "./kept-sample.ts"

type Served = Awaited<ReturnType<typeof serve>>

/** The built companion in a browser profile of its own, which outlives pages and servers within a test. */
export type Companion = {
  readonly url: string
  readonly context: BrowserContext
  readonly page: Page
  /** The sample caseload, filled once for all tests of this process. */
  readonly sample: () => Promise<KeptSample>
  /** Every request any page or worker made so far. */
  readonly requests: readonly Request[]
  /** Waits until everything is kept for offline use, then ends the server for good. */
  readonly goOffline: () => Promise<void>
}

export const phone = { width: 390, height: 844 }
export const tablet = { width: 834, height: 1112 }
export const desk = { width: 1440, height: 900 }

type Fixtures = {
  readonly build: string
  readonly onDisk: boolean
  /** The folder of the browser profile, what the device's disk holds: empty unless the test is `onDisk`. */
  readonly profile: string
  readonly companion: Companion
}

const usualBuild = process.env.HANDRAIL_BUILD ?? "dist/pwa"

/** Fills the sample as a person does who tries it, and waits until all of it is counted. */
const makeSample = async (browser: Browser): Promise<KeptSample> => {
  const served: Served = await serve(usualBuild)
  const context = await browser.newContext({ serviceWorkers: "block", locale: "en-US" })
  const page = await context.newPage()
  await fillSample({ page, url: served.url })
  await expect.poll(() => uncounted(page)).toBe(0)
  const kept = await takeSample(page)
  await context.close()
  await served.close()
  return kept
}

/**
 * Phone-sized and light unless a test says otherwise with `test.use`. What every test would pay for and few look at, a
 * test asks for: all files kept for offline use with `serviceWorkers: "allow"`, and a browser of its own that writes its
 * profile to the disk with `onDisk: true`. The others have a fresh profile in the memory of a browser they share.
 */
export const test = base.extend<Fixtures, { readonly sample: () => Promise<KeptSample> }>({
  build: [usualBuild, { option: true }],
  onDisk: [false, { option: true }],
  viewport: phone,
  serviceWorkers: "block",

  sample: [
    async ({ browser }, use) => {
      let kept: Promise<KeptSample> | undefined
      await use(() => {
        kept ??= makeSample(browser)
        return kept
      })
    },
    { scope: "worker" },
  ],

  profile: async ({ build: _ }, use) => {
    const profile = mkdtempSync(path.join(tmpdir(), "handrail-e2e-"))
    await use(profile)
    rmSync(profile, { recursive: true, force: true })
  },

  companion: async (
    { browser, build, onDisk, profile, sample, viewport, colorScheme, serviceWorkers, launchOptions },
    use,
  ) => {
    const served: Served = await serve(build)
    const look = {
      viewport,
      serviceWorkers,
      colorScheme: colorScheme ?? "light",
      reducedMotion: "reduce",
      locale: "en-US",
    } as const
    const context = onDisk
      ? await chromium.launchPersistentContext(profile, { ...launchOptions, ...look })
      : await browser.newContext(look)
    const requests: Request[] = []
    context.on("request", request => requests.push(request))
    const page = context.pages()[0] ?? (await context.newPage())
    let up = true
    const goOffline = async () => {
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => null))
      await served.close()
      up = false
    }
    await use({ url: served.url, context, page, sample, requests, goOffline })
    await context.close()
    if (up) await served.close()
  },
})

export { expect }
