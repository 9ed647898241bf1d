import { playwright } from "@vitest/browser-playwright"
import { defineConfig } from "vitest/config"
import { handrailContent } from "./content/build/vite.ts"
import { chromiumArgs, findChromium } from "./tests/setup/chromium.mjs"
import { targetCommands } from "./tests/targets/browser-commands.ts"

const executablePath = findChromium()

// Vitest 5 reports failures with Map.groupBy, which Node 20 lacks: a failing test would end in a crash that hides it.
if (!("groupBy" in Map)) {
  const groupBy = <K, V>(items: Iterable<V>, keyOf: (item: V, index: number) => K) => {
    const groups = new Map<K, V[]>()
    let index = 0
    for (const item of items) {
      const key = keyOf(item, index++)
      groups.set(key, [...(groups.get(key) ?? []), item])
    }
    return groups
  }
  Object.defineProperty(Map, "groupBy", { value: groupBy })
}

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [handrailContent()],
        test: {
          name: "node",
          environment: "node",
          include: ["tests/*.test.ts", "tests/unit/**/*.test.ts"],
          // No test changes what another reads, and a fresh start for each of eighty files costs most of the time.
          isolate: false,
          // A limit finds a test that hangs; how long a sound one takes is the machine's affair.
          testTimeout: 60_000,
        },
      },
      {
        plugins: [handrailContent()],
        worker: { format: "es" },
        optimizeDeps: {
          include: [
            "comlink",
            "dexie",
            "valibot",
            "uuid",
            "hash-wasm",
            "age-encryption",
            "@scure/bip39/wordlists/english.js",
            "@noble/hashes/hmac.js",
            "@noble/hashes/sha2.js",
            "@preact/signals-core",
            "fast-check",
          ],
        },
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            commands: targetCommands,
            provider: playwright({
              launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArgs },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
})
