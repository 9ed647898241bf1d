import { playwright } from "@vitest/browser-playwright"
import { defineConfig } from "vitest/config"
import { chromiumArgs, findChromium } from "./tests/setup/chromium.mjs"

const executablePath = findChromium()

export default defineConfig({
  test: {
    projects: [
      {
        test: { name: "node", environment: "node", include: ["tests/*.test.ts", "tests/unit/**/*.test.ts"] },
      },
      {
        worker: { format: "es" },
        optimizeDeps: { include: ["comlink", "dexie", "valibot", "uuid", "hash-wasm", "@noble/hashes/hmac.js", "@noble/hashes/sha2.js", "@preact/signals-core", "fast-check"] },
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArgs } }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
})
