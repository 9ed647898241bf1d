import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { type BrowserContext, chromium, expect, type LaunchOptions, type Page, type Worker } from "@playwright/test"
import { chromiumArgs } from "../../setup/chromium.mjs"

const built = path.resolve(process.env.HANDRAIL_EXTENSION ?? "dist/extension/chrome-mv3")

/** A browser with the built extension, and with nothing else in it. */
export type ExtensionBrowser = {
  readonly context: BrowserContext
  /** The extension's own worker. */
  readonly background: Worker
  readonly id: string
  /** The package as it was loaded. */
  readonly folder: string
  /** Clicks the toolbar icon beside a page, by the browser's own code path, and answers nothing. */
  readonly clickIcon: (beside: Page) => Promise<void>
  /** Opens the real side panel beside a page, by a click on the toolbar icon. */
  readonly open: (beside: Page) => Promise<Page>
  /** A page in a window of its own. */
  readonly openWindow: (url: string) => Promise<Page>
  readonly close: () => Promise<void>
}

/**
 * A copy of the package in a folder of its own, and so with an id of its own. Sites that a person has allowed, as patterns
 * of the browser, are in it from the start: the browser's question is a window that no test can answer.
 */
const copyWith = (sites: readonly string[], folder: string): string => {
  cpSync(built, folder, { recursive: true })
  if (sites.length > 0) {
    const manifest = path.join(folder, "manifest.json")
    writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, "utf8")), host_permissions: sites }))
  }
  return folder
}

/** Runs in the extension's worker, where `chrome` is. */
const isListening = () => {
  const { chrome } = globalThis as unknown as {
    readonly chrome?: { readonly action?: { readonly onClicked: { readonly hasListeners: () => boolean } } }
  }
  return chrome?.action?.onClicked.hasListeners() ?? false
}

/** `args` come last, so that they win over those of every test. */
export const launchExtension = async (
  launchOptions: LaunchOptions,
  { sites = [], args = [] }: { readonly sites?: readonly string[]; readonly args?: readonly string[] } = {},
): Promise<ExtensionBrowser> => {
  const home = mkdtempSync(path.join(tmpdir(), "handrail-panel-"))
  const folder = copyWith(sites, path.join(home, "extension"))
  const context = await chromium.launchPersistentContext(path.join(home, "profile"), {
    ...launchOptions,
    // With a viewport Playwright would stretch the panel to the page's size.
    viewport: null,
    args: [
      ...chromiumArgs,
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      "--enable-unsafe-extension-debugging",
      "--window-size=1300,900",
      ...args,
    ],
  })
  const background = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"))
  const id = new URL(background.url()).host
  // A worker is told of before its script has run; a click that comes earlier than its listener is lost.
  await expect.poll(() => background.evaluate(isListening)).toBe(true)
  const cdp = await context.browser()?.newBrowserCDPSession()
  if (!cdp) throw new Error("a persistent context without its browser")
  const clickIcon = async (beside: Page) => {
    const { targetInfos } = await cdp.send("Target.getTargets", { filter: [{ type: "tab" }] })
    const tab = targetInfos.find(target => target.url === beside.url())
    if (!tab) throw new Error("no tab shows this page")
    // Newer than the types that Playwright carries.
    const send = cdp.send.bind(cdp) as (method: string, params: object) => Promise<unknown>
    await send("Extensions.triggerAction", { id, targetId: tab.targetId })
  }
  const opening = () => context.waitForEvent("page")
  return {
    context,
    background,
    id,
    folder,
    clickIcon,
    open: async beside => {
      const opened = opening()
      await clickIcon(beside)
      const panel = await opened
      await panel.waitForLoadState()
      return panel
    },
    openWindow: async url => {
      const opened = opening()
      await cdp.send("Target.createTarget", { url, newWindow: true })
      const page = await opened
      await page.waitForURL(url)
      return page
    },
    close: async () => {
      await context.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
