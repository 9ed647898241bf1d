import type { Page } from "@playwright/test"
import { test as base, expect } from "../companion.ts"
import { putSample } from "../kept-sample.ts"
import { samplePassphrase } from "../steps.ts"
import { type ExtensionBrowser, launchExtension } from "./launch-extension.ts"
import { type RecordSystem, startRecordSystem } from "./record-system.ts"

export type Panel = Omit<ExtensionBrowser, "close" | "clickIcon"> & {
  /** Puts the sample caseload into the extension, as its only vault. */
  readonly keepSample: () => Promise<void>
  /** Opens the panel beside a page, and the sample in it. */
  readonly openSample: (beside: Page) => Promise<Page>
}

export const test = base.extend<{ panel: Panel; records: RecordSystem; sitesGiven: boolean }>({
  /** Whether the person has allowed the extension to enter pages of `localhost`, and follow their addresses. */
  sitesGiven: [false, { option: true }],
  records: async ({ build: _ }, use) => {
    const records = await startRecordSystem()
    await use(records)
    await records.close()
  },
  panel: async ({ launchOptions, sample, sitesGiven }, use) => {
    const { close, ...browser } = await launchExtension(launchOptions, {
      sites: sitesGiven ? ["http://localhost/*"] : [],
    })
    const { context, id, open } = browser
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
    await use({ ...browser, keepSample, openSample })
    await close()
  },
})

export { expect }
