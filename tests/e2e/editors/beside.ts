import { test as base, expect, type LaunchOptions, type Page } from "@playwright/test"
import type { FieldFound } from "../../../extension/insert/find-field.ts"
import type { InsertOutcome, NoteOrder } from "../../../extension/insert/insert-note.ts"
import { serve } from "../../setup/serve.mjs"
import { launchExtension } from "../panel/launch-extension.ts"
import { buildInsertion, buildPages } from "./build-pages.ts"

/** A page of editors with the real side panel beside it; the panel's own code inserts, told to from here. */
export type Beside = {
  readonly page: Page
  readonly side: Page
  /** Where the pages are, and where they are too but as another site. */
  readonly site: string
  readonly otherSite: string
  /** Opens the page of a field, as a person would find it. */
  readonly show: (query: string) => Promise<void>
  /** The tab that the person looks at. */
  readonly tabInFront: () => Promise<number>
  readonly tabOfPopup: () => Promise<number>
  /** Clicks the toolbar icon once more, which allows the page in front. */
  readonly allowAgain: () => Promise<void>
  /** The keyboard goes to the panel, as with a click into it, and later back into the page. */
  readonly leaveForPanel: () => Promise<void>
  readonly comeBack: () => Promise<void>
  readonly insert: (text: string, more?: Partial<NoteOrder>) => Promise<InsertOutcome>
  readonly find: (more?: { readonly frameId?: number }) => Promise<FieldFound>
}

type PanelWindow = {
  readonly chrome: {
    readonly scripting: never
    readonly tabs: { readonly query: (of: object) => Promise<readonly { readonly id: number }[]> }
  }
  readonly insertion: {
    readonly insertNote: (order: NoteOrder, api: never) => Promise<InsertOutcome>
    readonly findField: (where: { tabId: number; frameId?: number }, api: never) => Promise<FieldFound>
  }
}

/** Ends with `close`. `allowed` are the sites that the extension may always write to, as patterns of the browser. */
export const launchBeside = async (launchOptions: LaunchOptions, allowed: readonly string[] = []) => {
  const [pages, insertion] = [await buildPages(), await buildInsertion()]
  const served = await serve(pages)
  // Names under localhost are this machine's too, and other sites to the browser.
  const rules = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE *.localhost , EXCLUDE 127.0.0.1"
  const browser = await launchExtension(launchOptions, { sites: allowed, args: [rules] })
  const { context } = browser
  const [page = await context.newPage()] = context.pages()
  const show = async (query: string) => {
    await page.goto(`${served.url}/?${query}`)
    await expect(page.locator("html")).toHaveAttribute("data-ready", "true")
  }
  await show("")
  const panel = await browser.open(page)
  await panel.evaluate(insertion)

  const tabOf = (query: object) =>
    panel.evaluate(async asked => {
      const [tab] = await (globalThis as unknown as PanelWindow).chrome.tabs.query({ active: true, ...asked })
      return tab?.id ?? -1
    }, query)
  const tabInFront = () => tabOf({ windowType: "normal" })
  const tabId = await tabInFront()
  // Playwright lets every page believe that it has the keyboard.
  const focus = await context.newCDPSession(page)
  const believe = (enabled: boolean) => focus.send("Emulation.setFocusEmulationEnabled", { enabled })
  const beside: Beside = {
    page,
    side: panel,
    site: served.url,
    otherSite: served.url.replace("localhost", "other.localhost"),
    show,
    tabInFront,
    tabOfPopup: () => tabOf({ windowType: "popup" }),
    allowAgain: () => browser.clickIcon(page),
    leaveForPanel: async () => {
      await believe(false)
      await panel.bringToFront()
      await panel.locator("body").click({ position: { x: 1, y: 1 } })
      expect(await page.evaluate(() => document.hasFocus())).toBe(false)
    },
    comeBack: async () => {
      await believe(true)
      await page.bringToFront()
      // Editors put the cursor where it was some moments after the keyboard is back; a person's first key comes later.
      await page.keyboard.press("Shift", { delay: 100 })
    },
    insert: (text, more = {}) =>
      panel.evaluate(
        order => {
          const { chrome, insertion } = globalThis as unknown as PanelWindow
          return insertion.insertNote(order, chrome.scripting)
        },
        { tabId, text, ...more },
      ),
    find: (more = {}) =>
      panel.evaluate(
        where => {
          const { chrome, insertion } = globalThis as unknown as PanelWindow
          return insertion.findField(where, chrome.scripting)
        },
        { tabId, ...more },
      ),
  }
  const close = async () => {
    await browser.close()
    await served.close()
  }
  return { ...beside, context, close }
}

/** One browser for all tests of a process: each shows a page of its own in it. */
export const test = base.extend<object, { beside: Beside }>({
  beside: [
    async ({ launchOptions }, use) => {
      const { close, ...beside } = await launchBeside(launchOptions)
      await use(beside)
      await close()
    },
    { scope: "worker" },
  ],
})

export { expect } from "@playwright/test"
