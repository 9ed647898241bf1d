import { readFileSync } from "node:fs"
import path from "node:path"
import type { Page } from "@playwright/test"
import { expect, test } from "../companion.ts"
import { results } from "../exchange/work.ts"
import { startOwn, unlock } from "../steps.ts"

test.use({ serviceWorkers: "allow" })

const passphrase = "slow river stones carry light"
const otherPassphrase = "amber kettles whistle at noon"
const notForUs =
  "-----BEGIN AGE ENCRYPTED FILE-----\nYWdlLWVuY3J5cHRpb24ub3JnL3YxCg==\n-----END AGE ENCRYPTED FILE-----\n"
const mailed = { name: "maple-abcd-0014.txt", mimeType: "text/plain", buffer: Buffer.from(notForUs) }

const waits = (page: Page) => page.getByText("One file waits in this window")

/** Sends what the device's share sheet would: the form that the manifest asks for, from somewhere else. */
const share = async (
  page: Page,
  url: string,
  given: { readonly files?: readonly (typeof mailed)[]; text?: string },
) => {
  await page.goto("about:blank")
  await page.setContent(`<form method="POST" enctype="multipart/form-data" action="${url}/given">
    <input type="file" name="files" multiple><textarea name="text"></textarea><input name="url"><button>Share</button>
  </form>`)
  if (given.files) await page.locator("input[type=file]").setInputFiles([...given.files])
  if (given.text) await page.locator("textarea").fill(given.text)
  await page.getByRole("button", { name: "Share" }).click()
}

/** Names and bytes of everything that service worker and page keep of what they fetched. */
const inCaches = (page: Page) =>
  page.evaluate(async () => {
    const kept: string[] = []
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys())
        kept.push(`${name} ${request.method} ${request.url}`)
    return kept.sort()
  })

test("what another app shares comes in without a network, and is kept nowhere", async ({ companion, build }) => {
  test.slow()
  const { page, context, url } = companion
  const asked = JSON.parse(readFileSync(path.join(build, "manifest.webmanifest"), "utf8")).share_target
  expect(asked).toMatchObject({ action: "./given", method: "POST", enctype: "multipart/form-data" })
  expect(asked.params).toMatchObject({ text: "text", url: "url", files: [{ name: "files" }] })

  await startOwn(companion, { name: "Jo Rivera", passphrase })
  await companion.goOffline()
  const before = await inCaches(page)

  await test.step("it waits for the passphrase, and is then answered", async () => {
    await share(page, url, { files: [mailed] })
    await expect(waits(page)).toBeVisible()
    await expect(page).toHaveURL(`${url}/#/`)
    expect(await inCaches(page)).toEqual(before)
    await unlock(page, passphrase)
    await expect(page).toHaveURL(/#\/exports$/)
    await expect(results(page)).toHaveText([/no program.*maple-abcd-0014\.txt/])
  })

  await test.step("who starts anew has nothing of it", async () => {
    await page.reload()
    await expect(page.getByLabel("Passphrase", { exact: true })).toBeVisible()
    await expect(waits(page)).toHaveCount(0)
    expect(await page.evaluate(() => ({ ...sessionStorage }))).not.toHaveProperty("handrail.given")
  })

  await test.step("a text does as well as a file", async () => {
    await share(page, url, { text: `Here it is:\n${notForUs}` })
    await expect(waits(page)).toBeVisible()
    await unlock(page, passphrase)
    await expect(results(page)).toHaveText([/no program/])
  })

  await test.step("nothing at all is shared: the app opens", async () => {
    await share(page, url, {})
    await expect(page.getByLabel("Passphrase", { exact: true })).toBeVisible()
    await expect(page.getByRole("complementary", { name: "Files given to Handrail" })).toHaveCount(0)
  })

  await test.step("where several use the device, it waits until one says who they are", async () => {
    await page.getByRole("button", { name: "Someone else" }).click()
    await page.getByRole("button", { name: /^Someone new/ }).click()
    await startOwn({ page, url }, { name: "Amir Haddad", passphrase: otherPassphrase })
    const fresh = await context.newPage()
    await share(fresh, url, { files: [mailed] })
    await expect(fresh.getByRole("heading", { name: "Who is using this device?" })).toBeVisible()
    await expect(waits(fresh)).toBeVisible()
    await fresh.getByRole("list").getByRole("button").first().click()
    await expect(fresh.getByLabel("Passphrase", { exact: true })).toBeVisible()
    await expect(waits(fresh)).toBeVisible()
    await unlock(fresh, passphrase)
    await expect(results(fresh)).toHaveText([/no program.*maple-abcd-0014\.txt/])
  })
})
