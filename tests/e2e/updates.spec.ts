import { execFileSync } from "node:child_process"
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import type { Page } from "@playwright/test"
import { test as base, expect } from "./companion.ts"
import { lookForUpdate, offer } from "./next-version.ts"
import { openSample, samplePassphrase, unlock } from "./steps.ts"

/** A host whose folder is given the next version, as an agency's is on the day of an update. */
const test = base.extend<{ publishNext: () => string }>({
  serviceWorkers: "allow",
  build: async ({ build }, use) => {
    const host = mkdtempSync(path.join(tmpdir(), "handrail-host-"))
    cpSync(build, host, { recursive: true })
    await use(host)
    rmSync(host, { recursive: true, force: true })
  },
  publishNext: async ({ build: host }, use) => {
    const next = mkdtempSync(path.join(tmpdir(), "handrail-next-"))
    await use(() => {
      execFileSync(
        process.execPath,
        ["node_modules/vite/bin/vite.js", "build", "pwa", "--outDir", next, "--emptyOutDir", "--logLevel", "error"],
        {
          env: { ...process.env, HANDRAIL_BUILT_AT: "2031-05-06T07:08:09.000Z" },
          stdio: "pipe",
        },
      )
      rmSync(host, { recursive: true, force: true })
      cpSync(next, host, { recursive: true })
      return scriptIn(readFileSync(path.join(host, "index.html"), "utf8"))
    })
    rmSync(next, { recursive: true, force: true })
  },
})

const scriptIn = (html: string) => /assets\/index-[\w-]+\.js/.exec(html)?.[0] ?? "no script"

/** The version a window runs, by the name of its script: the build names it by what is in it. */
const versionOf = (page: Page) => page.evaluate(() => document.querySelector("script")?.getAttribute("src") ?? "")

/** The browser looks for a new version by itself now and then; here it is told to. */
test("a new version waits, is offered outside of sessions, and keeps all there is", async ({
  companion,
  publishNext,
}) => {
  const { page } = companion
  await openSample(companion)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null))
  await page.reload() // from here on the kept copy serves the page
  await unlock(page, samplePassphrase)
  await expect(page.getByRole("main").getByRole("heading", { level: 2 }).first()).toBeVisible()
  const people = await page.getByRole("main").getByRole("heading", { level: 2 }).allTextContents()
  const before = await versionOf(page)

  await page
    .getByRole("button", { name: /^(Start|Resume) session with / })
    .first()
    .click()
  await expect(page).toHaveURL(/#\/session\//)
  await expect(
    page.getByRole("button", { name: "Crisis" }).or(page.getByRole("link", { name: "Crisis" })),
  ).toBeVisible()
  const next = publishNext()
  await lookForUpdate(page)
  await expect(offer(page), "nobody is interrupted in a session").toBeHidden()
  expect(await versionOf(page), "the version is kept until someone asks").toBe(before)

  const other = await companion.context.newPage()
  await other.goto(`${companion.url}/#/`)
  await unlock(other, samplePassphrase)
  await other.getByRole("button", { name: "Start it now" }).click()
  await expect(other.getByText("A session is open in another window.")).toBeVisible()
  expect(await versionOf(page), "nor by another window").toBe(before)
  await other.close()

  await page.goto(`${companion.url}/#/`)
  await expect(offer(page)).toBeVisible()
  expect(await versionOf(page)).toBe(before)
  await page.getByRole("button", { name: "Start it now" }).click()
  await expect.poll(() => versionOf(page).catch(() => "on its way")).toContain(next)
  expect(before).not.toContain(next)

  await unlock(page, samplePassphrase)
  await expect(offer(page)).toBeHidden()
  await expect(page.getByRole("button", { name: /^Resume session with / }).first()).toBeVisible()
  for (const name of people) await expect(page.getByRole("heading", { level: 2, name, exact: true })).toBeVisible()
})

test("without a connection it opens at any address it was left at", async ({ companion }) => {
  const { page, context, url } = companion
  await openSample(companion)
  await page.getByRole("link", { name: "Handouts" }).click()
  await expect(page).toHaveURL(/#\/handouts$/)
  await companion.goOffline()
  await page.close()

  const again = await context.newPage()
  await again.goto(`${url}/#/handouts`)
  await unlock(again, samplePassphrase)
  await expect(again.getByRole("link", { name: "Handouts" })).toHaveAttribute("aria-current", "page")
  await expect(again.getByRole("heading", { level: 1 })).toBeVisible()
})
