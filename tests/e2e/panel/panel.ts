import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { type BrowserContext, chromium, type Page, type Worker } from "@playwright/test"
import { chromiumArgs } from "../../setup/chromium.mjs"
import { test as base, expect } from "../companion.ts"
import { putSample } from "../kept-sample.ts"
import { samplePassphrase } from "../steps.ts"
import { type RecordSystem, startRecordSystem } from "./record-system.ts"

const built = path.resolve(process.env.HANDRAIL_EXTENSION ?? "dist/extension/chrome-mv3")

export type Panel = {
  readonly context: BrowserContext
  /** The extension's own worker. */
  readonly background: Worker
  readonly id: string
  /** The package as it was loaded. */
  readonly folder: string
  /** Opens the real side panel beside a page, by the code path of a click on the toolbar icon. */
  readonly open: (beside: Page) => Promise<Page>
  /** A page in a window of its own. */
  readonly openWindow: (url: string) => Promise<Page>
  /** Puts the sample caseload into the extension, as its only vault. */
  readonly keepSample: () => Promise<void>
  /** Opens the panel beside a page, and the sample in it. */
  readonly openSample: (beside: Page) => Promise<Page>
}

/**
 * The same package, that has been given what a person gives when the browser asks: the sites of the tests. The browser's
 * own question is a window that no test can answer.
 */
const givenSites = (folder: string): string => {
  cpSync(built, folder, { recursive: true })
  const manifest = path.join(folder, "manifest.json")
  const given = { ...JSON.parse(readFileSync(manifest, "utf8")), host_permissions: ["http://localhost/*"] }
  writeFileSync(manifest, JSON.stringify(given))
  return folder
}

/** Runs in the extension's worker, where `chrome` is. */
const isListening = () => {
  const { chrome } = globalThis as unknown as {
    readonly chrome?: { readonly action?: { readonly onClicked: { readonly hasListeners: () => boolean } } }
  }
  return chrome?.action?.onClicked.hasListeners() ?? false
}

export const test = base.extend<{ panel: Panel; records: RecordSystem; sitesGiven: boolean }>({
  /** Whether the browser was told that the extension may enter pages of `localhost`, and follow their addresses. */
  sitesGiven: [false, { option: true }],
  records: async ({ build: _ }, use) => {
    const records = await startRecordSystem()
    await use(records)
    await records.close()
  },
  panel: async ({ launchOptions, sample, sitesGiven }, use) => {
    const profile = mkdtempSync(path.join(tmpdir(), "handrail-panel-"))
    const extension = sitesGiven ? givenSites(path.join(profile, "extension")) : built
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      // With a viewport Playwright would stretch the panel to the page's size.
      viewport: null,
      args: [
        ...chromiumArgs,
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        "--enable-unsafe-extension-debugging",
        "--window-size=1300,900",
      ],
    })
    const background = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"))
    const id = new URL(background.url()).host
    // A worker is told of before its script has run; a click that comes earlier than its listener is lost.
    await expect.poll(() => background.evaluate(isListening)).toBe(true)
    const browser = context.browser()
    if (!browser) throw new Error("a persistent context without its browser")
    const cdp = await browser.newBrowserCDPSession()
    const open = async (beside: Page) => {
      const { targetInfos } = await cdp.send("Target.getTargets", { filter: [{ type: "tab" }] })
      const tab = targetInfos.find(target => target.url === beside.url())
      if (!tab) throw new Error("no tab shows this page")
      const opened = context.waitForEvent("page")
      // Newer than the types that Playwright carries.
      const send = cdp.send.bind(cdp) as (method: string, params: object) => Promise<unknown>
      await send("Extensions.triggerAction", { id, targetId: tab.targetId })
      const panel = await opened
      await panel.waitForLoadState()
      return panel
    }
    const openWindow = async (url: string) => {
      const opening = context.waitForEvent("page")
      await cdp.send("Target.createTarget", { url, newWindow: true })
      const page = await opening
      await page.waitForURL(url)
      return page
    }
    const keepSample = async () => {
      const kept = await sample()
      const page = await context.newPage()
      await page.goto(`chrome-extension://${id}/managed-schema.json`) // an address of the extension that runs nothing
      await putSample(page, kept)
      await page.close()
    }
    const openSample = async (beside: Page) => {
      const side = await open(beside)
      await side.getByLabel("Passphrase", { exact: true }).fill(samplePassphrase)
      await side.getByRole("button", { name: "Unlock" }).click()
      await expect(side.getByRole("link", { name: "Today", exact: true })).toHaveAttribute("aria-current", "page")
      return side
    }
    await use({ context, background, id, folder: extension, open, openWindow, keepSample, openSample })
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  },
})

export { expect }
