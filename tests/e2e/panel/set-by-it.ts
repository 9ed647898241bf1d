import { mkdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import type { BrowserContext } from "@playwright/test"
import { expect } from "./panel.ts"

/** Where Chromium looks for what IT has set; only root may write there. */
const folder = "/etc/chromium/policies/managed"
const mayWrite = process.getuid?.() === 0

type Extension = { readonly context: BrowserContext; readonly id: string }

/** Runs in a page of the extension. */
const managedNow = () =>
  (
    globalThis as typeof globalThis & { chrome: { storage: { managed: { get: (key: null) => Promise<object> } } } }
  ).chrome.storage.managed.get(null)

/** Where the file cannot be written: what the extension's pages are given from now on is not the browser's, but ours. */
const pretend = async ({ context }: Extension, values: object) => {
  await context.addInitScript(given => {
    const { chrome } = globalThis as typeof globalThis & { chrome?: { storage?: { managed?: object } } }
    if (chrome?.storage?.managed)
      Object.defineProperty(chrome.storage.managed, "get", { value: async () => given, configurable: true })
  }, values)
}

/**
 * Sets these values for the extension, as IT does with a file on the device, and answers how to take the file away. It
 * names this one extension, which no other test has: each loads it from a folder of its own.
 */
export const setByIt = async (extension: Extension, values: object): Promise<() => void> => {
  const { context, id } = extension
  if (!mayWrite) {
    await pretend(extension, values)
    return () => {}
  }
  const made = mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `handrail-test-${id}.json`)
  writeFileSync(file, JSON.stringify({ "3rdparty": { extensions: { [id]: values } } }))
  // It would look by itself within some seconds; this is its own button for now.
  const policies = await context.newPage()
  await policies.goto("chrome://policy")
  await policies.locator("#reload-policies").click()
  await policies.goto(`chrome-extension://${id}/managed-schema.json`)
  await expect.poll(() => policies.evaluate(managedNow)).toEqual(values)
  await policies.close()
  return () => {
    rmSync(file, { force: true })
    if (made) removeEmpty(folder, made)
  }
}

/** From the folder up to the first that was made; one that another test uses by now is not empty, and stays. */
const removeEmpty = (from: string, upTo: string) => {
  try {
    for (let at = from; at.startsWith(upTo); at = path.dirname(at)) rmdirSync(at)
  } catch {
    // Not empty.
  }
}
