import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import type { Page } from "@playwright/test"
import { test as base, expect, tablet } from "../companion.ts"
import { findIds } from "../find-ids.ts"
import { goTo } from "../look.ts"
import { lookForUpdate, offer } from "../next-version.ts"
import type { ScreenOf } from "../screens/screen-of.ts"
import { allScreens } from "../screens.ts"
import { openSample, samplePassphrase, unlock } from "../steps.ts"

/** A host whose folder can be given a next version; the versions differ in a number and in nothing else. */
const test = base.extend<{ publish: (version: number) => void }>({
  build: async ({ build }, use) => {
    const host = mkdtempSync(path.join(tmpdir(), "handrail-host-"))
    cpSync(build, host, { recursive: true })
    await use(host)
    rmSync(host, { recursive: true, force: true })
  },
  publish: async ({ build: host }, use) => {
    const [page, kept] = ["index.html", "sw.js"].map(name => path.join(host, name)) as [string, string]
    const [html, script] = [readFileSync(page, "utf8"), readFileSync(kept, "utf8")]
    const list = /("revision":")[0-9a-f]+(","url":"index\.html")/
    expect(list.test(script), "the list of what is kept offline").toBe(true)
    // In one step each: the browser looks for versions by itself too, and must not find half of one.
    const put = (file: string, text: string) => {
      writeFileSync(`${file}.new`, text)
      renameSync(`${file}.new`, file)
    }
    await use(version => {
      put(page, html.replace("<head>", `<head><meta name="version-of-test" content="${version}" />`))
      put(kept, script.replace(list, `$1${version}$2`))
    })
  },
})

test.use({ serviceWorkers: "allow", onDisk: true, viewport: tablet, actionTimeout: 20_000 })

const versionOf = (page: Page) =>
  page.evaluate(() => document.querySelector("meta[name=version-of-test]")?.getAttribute("content") ?? "0")

/** One screen of each kind: what is looked at, what is written in, what belongs to no one. */
const taken = ["Today", "a person", "a person's details", "goals", "a draft note", "a handout", "settings: storage"]
const named = (is: string): ScreenOf => {
  const screen = allScreens.find(one => one.is === is)
  if (!screen) throw new Error(`no screen is ${is}`)
  return screen
}

test("an update is offered and taken at each screen, which is there again after it; in a session, and over the crisis card, it waits", async ({
  companion,
  publish,
}) => {
  test.setTimeout(300_000)
  const { page } = companion
  await openSample(companion)
  const ids = await findIds(page)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => null))
  await page.reload() // from here on the kept copy serves the page
  await unlock(page, samplePassphrase)
  const heading = () => page.getByRole("heading", { level: 1 }).innerText()

  for (const [n, is] of taken.entries())
    await test.step(is, async () => {
      await goTo(page, named(is), ids)
      const [title, address] = [await heading(), page.url()]
      publish(n + 1)
      await lookForUpdate(page)
      await expect(offer(page)).toBeVisible()
      expect(await versionOf(page), "nothing is taken unasked").toBe(String(n))
      await page.getByRole("button", { name: "Start it now" }).first().click()
      await expect.poll(() => versionOf(page).catch(() => "on its way")).toBe(String(n + 1))
      await page.getByLabel("Passphrase", { exact: true }).fill(samplePassphrase)
      await page.getByRole("button", { name: "Unlock" }).click()
      await expect(page.getByRole("heading", { level: 1, name: title, exact: true })).toBeVisible({ timeout: 30_000 })
      expect(page.url()).toBe(address)
      await expect(offer(page)).toBeHidden()
    })

  await test.step("a session", async () => {
    const last = String(taken.length)
    await goTo(page, named("step 1 of a session"), ids)
    publish(taken.length + 1)
    await lookForUpdate(page)
    const met = page.getByRole("textbox", { name: "Where you meet", exact: true })
    await met.fill("The garden")
    await expect(offer(page)).toBeHidden()
    for (const other of ["wrap up", "the crisis card"]) {
      await goTo(page, named(other), ids)
      await expect(offer(page), other).toBeHidden()
    }
    expect(await versionOf(page)).toBe(last)
    await goTo(page, named("a person"), ids)
    await expect(offer(page)).toBeVisible()
    await page.getByRole("button", { name: "Start it now" }).first().click()
    await expect.poll(() => versionOf(page).catch(() => "on its way")).toBe(String(taken.length + 1))
    await unlock(page, samplePassphrase)
    await goTo(page, named("step 1 of a session"), ids)
    await expect(met).toHaveValue("The garden")
  })
})
