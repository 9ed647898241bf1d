import { defineConfig } from "@playwright/test"
import { chromiumArgs, findChromium } from "./tests/setup/chromium.mjs"

// The real side panel first shows as a target of type "other", which Playwright drops without this.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = "1"

const executablePath = findChromium()

/** What is promised within half a second is promised of a device that does nothing else: tested with nothing beside it. */
const alone = "**/ordeals/kills.spec.ts"

export default defineConfig({
  testDir: "tests/e2e",
  projects: [
    { name: "side by side", testMatch: "**/*.spec.ts", testIgnore: alone },
    { name: "alone", testMatch: alone, dependencies: process.env.HANDRAIL_SOAK ? [] : ["side by side"] },
  ],
  outputDir: "dist/reports/e2e",
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  // What is waited for comes; how soon is the machine's affair, and ours may be busy.
  expect: { timeout: 20_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["line"], ["json"], ["./tests/setup/failures-last.ts"]] : "line",
  use: { actionTimeout: 30_000, launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArgs } },
})
