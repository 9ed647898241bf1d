import type { Page } from "@playwright/test"
import { expect } from "./companion.ts"

/** Where the next version of the companion is offered. */
export const offer = (page: Page) => page.getByText("A new version of Handrail is ready.").first()

const waits = (page: Page) =>
  page.evaluate(async () => ((await navigator.serviceWorker.ready).waiting === null ? "none" : "a version"))

/** Asks the host until the next version is here and waits: a question of the browser's own, from just before, may answer ours. */
export const lookForUpdate = (page: Page) =>
  expect(async () => {
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => null))
    expect(await waits(page)).toBe("a version")
  }).toPass()
