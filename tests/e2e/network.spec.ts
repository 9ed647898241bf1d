import type { Page } from "@playwright/test"
import { expect, test } from "./companion.ts"
import { fillSample } from "./fill-sample.ts"
import { findIds } from "./find-ids.ts"
import { goTo } from "./look.ts"
import { allScreens } from "./screens.ts"
import { samplePassphrase, unlock } from "./steps.ts"

test.use({ serviceWorkers: "allow" })

/** What went wrong in a window without anyone saying so: errors, and files that did not come. */
const troubles = (page: Page): readonly string[] => {
  const found: string[] = []
  page.on("pageerror", error => found.push(String(error)))
  page.on("console", message => {
    if (message.type() === "error") found.push(message.text())
  })
  page.on("requestfailed", request => found.push(`${request.url()}: ${request.failure()?.errorText}`))
  return found
}

/** With the server gone, the browser still asks for a new version of the app, in vain; that is all that may fail. */
const isAskingForUpdate = (trouble: string) => trouble.includes("/sw.js")

test("nothing is asked of anyone but its own server, and with that gone nothing fails", async ({ companion }) => {
  test.slow()
  const { page, context, url, requests, goOffline } = companion
  const sockets: string[] = []
  page.on("websocket", socket => sockets.push(socket.url()))
  await fillSample(companion)
  const ids = await findIds(page)
  await goOffline()
  const atGoing = requests.length

  const found = troubles(page)
  await page.reload()
  await unlock(page, samplePassphrase)
  for (const screen of allScreens)
    await test.step(screen.is, async () => {
      await goTo(page, screen, ids)
      await expect.soft(page.getByRole("alert"), screen.is).toHaveCount(0)
    })

  const inWorker = await Promise.all(
    context
      .serviceWorkers()
      .map(worker => worker.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name))),
  )
  const asked = [...requests.map(request => request.url()), ...inWorker.flat(), ...sockets]
  expect(asked.length, "the log is kept").toBeGreaterThan(20)
  expect(atGoing, "the log goes on without a server").toBeLessThan(requests.length)
  const outside = asked.filter(address => new URL(address).origin !== url && !/^(data|blob):/.test(address))
  expect(outside).toEqual([])
  expect(found.filter(trouble => !isAskingForUpdate(trouble))).toEqual([])
})
