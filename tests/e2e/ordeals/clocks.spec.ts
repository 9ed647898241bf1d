import type { Page } from "@playwright/test"
import type { Session } from "../../../core/domain/session.ts"
import type { AuditSoundness } from "../../../core/store/audit/walk.ts"
import type { Soundness, Tally } from "../../../core/system/api.ts"
import { expect, tablet, test } from "../companion.ts"
import { findIds } from "../find-ids.ts"
import { setClocks } from "../set-clocks.ts"
import { openSample, samplePassphrase } from "../steps.ts"
import { grantedByCore, keepCoreInReach } from "./ask-core.ts"

test.use({ viewport: tablet, actionTimeout: 20_000 })

const day = 86_400_000

const lookAround = async (page: Page) => {
  expect(await grantedByCore<Soundness>(page, "system.check", null)).toMatchObject({ state: "sound" })
  expect(await grantedByCore<AuditSoundness>(page, "audit.check", null)).toMatchObject({ state: "whole" })
}

test("the clock set a day and a year back and forward, while it runs and before a start: every word stays, in its order", async ({
  companion,
}) => {
  const { context, page, url } = companion
  await keepCoreInReach(context)
  await openSample(companion)
  const { session: id } = await findIds(page)
  await page.goto(`${url}/#/session/${id}`)
  const steps = page.getByRole("navigation", { name: "Steps of the session" })
  const session = () => grantedByCore<Session>(page, "sessions.watch", { id })
  const stamp = async () => (await grantedByCore<Tally>(page, "system.watchTally", null)).last ?? ""
  const met = page.getByRole("textbox", { name: "Where you meet", exact: true })
  let words = ""
  let last = await stamp()
  const write = async (more: string) => {
    await steps.getByRole("button").first().click()
    words = `${words}${more}. `
    await met.fill(words)
    await expect.poll(async () => (await session()).place).toBe(words)
    const now = await stamp()
    expect(now > last, `${now} comes after ${last}`).toBe(true)
    last = now
  }
  const unlockHere = async () => {
    await page.getByLabel("Passphrase", { exact: true }).fill(samplePassphrase)
    await page.getByRole("button", { name: "Unlock" }).click()
    await expect(steps).toBeVisible({ timeout: 30_000 })
  }
  await write("As it is")
  for (const [by, when] of [
    [-day, "a day back"],
    [-365 * day, "a year back"],
    [day, "a day forward"],
    [365 * day, "a year forward"],
  ] as const)
    await test.step(when, async () => {
      await setClocks(page, by)
      if (by > 0) await unlockHere() // nobody used it for so long
      await write(when)
      const { startedAt, steps: spent } = await session()
      expect(Date.parse(startedAt)).toBeLessThanOrEqual(Date.now())
      for (const { seconds } of Object.values(spent))
        expect(seconds, "time spent is never less than none").toBeGreaterThanOrEqual(0)
      await lookAround(page)
    })

  await test.step("right again, after a start", async () => {
    await page.reload()
    await unlockHere()
    await expect(met).toHaveValue(words)
    await write("right again")
    await lookAround(page)
  })
})

test("the clock set back does not keep a vault open, and set forward it locks", async ({ companion }) => {
  const { page } = companion
  await openSample(companion)
  await setClocks(page, -365 * day)
  await page.getByRole("link", { name: "People", exact: true }).click()
  await expect(page.getByRole("main").getByRole("listitem").first()).toBeVisible()
  // Nobody uses it for two days of the clock.
  await setClocks(page, -363 * day)
  await expect(page.getByRole("heading", { name: "Handrail is locked" })).toBeVisible({ timeout: 20_000 })
})
