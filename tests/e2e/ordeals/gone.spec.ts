import type { Locator, Page } from "@playwright/test"
import { expect, tablet, test } from "../companion.ts"
import { findIds, type Ids } from "../find-ids.ts"
import { openSample, samplePassphrase, startOwn } from "../steps.ts"
import { askCore, keepCoreInReach } from "./ask-core.ts"
import { type Heard, listenOutside } from "./heard.ts"

test.use({ viewport: tablet, actionTimeout: 20_000 })

const safeAfterMs = 500
const sentence = "It went better than I thought and I want to say why because it may help me when it gets hard again. "

/** A screen where one writes: how to be there, its field, and where the core keeps the words. */
type Writing = {
  readonly at: string
  readonly address: (ids: Ids) => string
  readonly field: (page: Page) => Promise<Locator> | Locator
  readonly kept: (ids: Ids) => readonly [path: string, data: unknown]
}

const writings: readonly Writing[] = [
  {
    at: "a session",
    address: ({ session }) => `/session/${session}`,
    field: async page => {
      await page.locator("ol.steps button").first().click()
      return page.getByRole("textbox", { name: "Where you meet", exact: true })
    },
    kept: ({ session }) => ["sessions.watch", { id: session }],
  },
  {
    at: "a note",
    address: ({ draft }) => `/note/${draft}`,
    field: page => page.getByRole("main").getByRole("textbox").first(),
    kept: ({ draft }) => ["notes.watch", { id: draft }],
  },
  {
    at: "a person's details",
    address: ({ person }) => `/person/${person}/edit`,
    field: page => page.getByRole("textbox", { name: /^Where you usually meet/ }),
    kept: ({ person }) => ["people.watch", { id: person }],
  },
]

/** The core's own thread ends, as when the system is short of memory. The page lives. */
const killWorker = async (page: Page) => {
  const [worker] = page.workers()
  if (!worker) throw new Error("no worker")
  await worker.evaluate(() => self.close())
}

const stopped = (page: Page) => page.getByText("The part of Handrail that keeps your records has stopped.")

test("the core ends in a session, in a note, in a person's details: it is said, and what was written is there again", async ({
  companion,
}) => {
  const { context, page, url } = companion
  await keepCoreInReach(context)
  const heard = await listenOutside(context)
  await openSample(companion)
  const ids = await findIds(page)
  for (const { at, address, field, kept } of writings)
    await test.step(at, async () => {
      await page.goto(`${url}/#${address(ids)}`)
      const words = await field(page)
      await words.focus()
      await words.press("End")
      const mark = `${at} ${heard.length}: `
      const typing = page.keyboard.type(mark + sentence.repeat(3), { delay: 25 }).catch(() => {})
      const ofThis = () => heard.filter(({ words }) => words.includes(mark))
      const since = ({ at }: Heard) => (ofThis().at(-1)?.at ?? 0) - at
      await expect.poll(() => ofThis().filter(one => since(one) > 2 * safeAfterMs).length).toBeGreaterThan(10)
      const killedAt = Date.now() // before it: on a busy machine its answer is late
      await killWorker(page)
      await expect(stopped(page)).toBeVisible()
      await typing
      const safe = ofThis().findLast(({ at }) => at <= killedAt - safeAfterMs)?.words ?? "nothing"

      await page.getByRole("button", { name: "Start again" }).click()
      await page.getByLabel("Passphrase", { exact: true }).fill(samplePassphrase)
      await page.getByRole("button", { name: "Unlock" }).click()
      await expect(page.getByLabel("Passphrase", { exact: true })).toBeHidden({ timeout: 30_000 })
      await expect(words).toBeVisible()
      expect(await words.inputValue()).toContain(safe.slice(safe.indexOf(mark)))
      expect(JSON.stringify(await askCore(page, ...kept(ids)))).toContain(safe.slice(safe.indexOf(mark)))
    })
})

const passphrase = "slow river stones"

/** A vault of one's own with one person, a session and a draft of its note. */
const startWithOne = async (page: Page, url: string) => {
  await startOwn({ page, url }, { name: "Jo Rivera", passphrase })
  await page.goto(`${url}/#/people/new`)
  await page.getByLabel("What they like to be called").fill("Morgane")
  await page.getByRole("button", { name: "Add this person" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Morgane" })).toBeVisible()
  const person = page.url().split("/person/")[1] ?? ""
  await page
    .getByRole("button", { name: /^Start (a )?session/ })
    .first()
    .click()
  await expect(page.getByRole("navigation", { name: "Steps of the session" })).toBeVisible()
  return { person, session: page.url().split("/session/")[1] ?? "" }
}

/** As the browser does when it is short of room or told to clear a site: the database is gone under those that have it open. */
const clearDatabases = async (page: Page, url: string) => {
  const session = await page.context().newCDPSession(page)
  await session.send("Storage.clearDataForOrigin", { origin: url, storageTypes: "indexeddb" })
}

/** As another program of the same origin could. */
const deleteDatabase = (page: Page) =>
  page.evaluate(
    () =>
      new Promise(resolve => {
        indexedDB.deleteDatabase("handrail").onsuccess = resolve
      }),
  )

const gone = (page: Page) => page.getByText("Records that were here are gone.")

for (const [how, destroy] of [
  ["cleared by the browser", clearDatabases],
  ["deleted by something else", deleteDatabase],
] as const)
  test(`the database ${how} under an open session is said at once, and again after a start; nothing new is made in silence`, async ({
    companion,
  }) => {
    const { page, url } = companion
    const { session } = await startWithOne(page, url)
    await page.getByRole("textbox", { name: "Where you meet", exact: true }).fill("The garden")
    await page.goto(`${url}/#/people`)
    await page.goto(`${url}/#/session/${session}`)
    await expect(page.getByRole("textbox", { name: "Where you meet", exact: true })).toHaveValue("The garden")
    await destroy(page, url)
    await expect(gone(page)).toBeVisible({ timeout: 20_000 })
    await page.reload()
    await expect(gone(page)).toBeVisible({ timeout: 20_000 })
    await page.goto(`${url}/#/people`)
    await expect(gone(page)).toBeVisible()
  })
