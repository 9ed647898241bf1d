import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { type BrowserContext, test as base, chromium, expect, type Page } from "@playwright/test"
import { chromiumArgs } from "../setup/chromium.mjs"

const built = path.resolve("dist/extension/chrome-mv3")

type Panel = {
  readonly context: BrowserContext
  readonly id: string
  /** Opens the real side panel beside a page, by the code path of a click on the toolbar icon. */
  readonly open: (beside: Page) => Promise<Page>
}

/** Runs in the extension's worker, where `chrome` is. */
const isListening = () => {
  const { chrome } = globalThis as unknown as {
    readonly chrome?: { readonly action?: { readonly onClicked: { readonly hasListeners: () => boolean } } }
  }
  return chrome?.action?.onClicked.hasListeners() ?? false
}

export const test = base.extend<{ panel: Panel }>({
  panel: async ({ launchOptions }, use) => {
    const profile = mkdtempSync(path.join(tmpdir(), "handrail-panel-"))
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      // With a viewport Playwright would stretch the panel to the page's size.
      viewport: null,
      args: [
        ...chromiumArgs,
        `--disable-extensions-except=${built}`,
        `--load-extension=${built}`,
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
    await use({ context, id, open })
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  },
})

export { expect } from "@playwright/test"
