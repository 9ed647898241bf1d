import type { Page } from "@playwright/test"
import type { Session } from "../../core/domain/session.ts"
import { axe } from "./axe.ts"
import { type Companion, expect, tablet, test } from "./companion.ts"
import { findIds } from "./find-ids.ts"
import { grantedByCore, keepCoreInReach } from "./ordeals/ask-core.ts"
import { choose, chooseTopic, openSample, practise, samplePassphrase } from "./steps.ts"

const inSession = (page: Page) => page.getByRole("navigation", { name: "Steps of the session" })
const step = (page: Page, name: string) => inSession(page).getByRole("button", { name })
const at = (page: Page, name: string) => expect(step(page, name)).toHaveAttribute("aria-current", "step")

/** From Today into a session that has just begun. */
const startSession = async (companion: Companion) => {
  await openSample(companion)
  const { page } = companion
  await page.getByRole("button", { name: "Start session" }).first().click()
  await at(page, "Settle in")
}

/** From the locked screen back into the session. */
const unlockInto = async (page: Page) => {
  await page.getByLabel("Passphrase", { exact: true }).fill(samplePassphrase)
  await page.getByRole("button", { name: "Unlock" }).click()
  await expect(inSession(page)).toBeVisible({ timeout: 30_000 })
}

const words = (page: Page) => page.getByRole("button", { name: /^(Her|His|Their) words$/ })
const kept = (page: Page) => page.getByRole("list", { name: "Quotes of this session" })

test("a session leads through its eight steps to the note, one tap each", async ({ companion }) => {
  const { page } = companion
  await startSession(companion)
  for (const next of ["Last session", "Plan review", "Goals", "Agenda", "New material", "Action plan", "Close"]) {
    await page.getByRole("button", { name: `Next: ${next}` }).click()
    await at(page, next)
  }
  await page.getByRole("button", { name: "Wrap up", exact: true }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Wrap up" })).toBeVisible()
  await page.getByRole("button", { name: "Write the note" }).click()
  await expect(page).toHaveURL(/#\/note\//)
})

test("what is tapped, agreed and said is all there at wrap-up", async ({ companion }) => {
  const { page } = companion
  await startSession(companion)
  await page.getByRole("button", { name: "Praise" }).click()
  await words(page).click()
  await page.getByLabel(/What (she|he|they) said/).fill("I slept through the night.")
  await page.getByRole("button", { name: "Done", exact: true }).click()
  await step(page, "Action plan").click()
  await page.getByLabel("What", { exact: true }).fill("Walk round the block")
  await choose(page.getByRole("radio", { name: "5" }))
  await expect(page.getByText("Below 7: make it smaller.")).toBeVisible()
  await choose(page.getByRole("radio", { name: "8" }))
  await expect(page.getByText("Below 7: make it smaller.")).toBeHidden()
  await step(page, "Close").click()
  await page.getByRole("button", { name: /^Next week/ }).click()
  await page.getByRole("button", { name: "Wrap up", exact: true }).click()

  await expect(page.getByRole("button", { name: "Praise" })).toHaveAttribute("aria-pressed", "true")
  await expect(page.getByText("Walk round the block").first()).toBeVisible()
  await expect(kept(page)).toContainText("I slept through the night.")
  await expect(page.getByRole("button", { name: /^Next week/ })).toHaveAttribute("aria-pressed", "true")
  await page.getByRole("button", { name: "Ask together" }).click()
  await choose(page.getByRole("group", { name: "Did you feel heard today?" }).getByRole("radio", { name: "4" }))
  await page.getByRole("button", { name: "Done", exact: true }).click()
  await expect(page.getByText("4 of 5")).toBeVisible()
  await page.getByRole("button", { name: "Back to session" }).click()
  await at(page, "Close")
})

test("a practice is led step by step, and counts when it was done", async ({ companion }) => {
  const { page } = companion
  await startSession(companion)
  await step(page, "New material").click()
  await chooseTopic(page, "Recovery strategies")
  await practise(page)
  await expect(page.getByRole("button", { name: "Practiced" })).toHaveAttribute("aria-pressed", "true")
  await page.getByRole("button", { name: "Undo" }).click()
  await expect(page.getByRole("button", { name: "Practiced" })).toHaveAttribute("aria-pressed", "false")
})

test("a tab that is gone in mid-session loses nothing that was kept", async ({ companion }) => {
  const { context, page } = companion
  await keepCoreInReach(context)
  await startSession(companion)
  await step(page, "Goals").click()
  await page.getByRole("button", { name: "Build confidence" }).click()
  await words(page).click()
  await page.getByLabel(/What (she|he|they) said/).fill("I can do this.")
  await expect(page.getByLabel(/What (she|he|they) said/)).toHaveValue("I can do this.")
  const address = page.url()
  const id = address.split("/session/")[1]
  const session = () => grantedByCore<Session>(page, "sessions.watch", { id })
  await expect.poll(async () => JSON.stringify((await session()).quotes)).toContain("I can do this.")
  await page.close()

  const again = await context.newPage()
  await again.goto(address)
  await unlockInto(again)
  await at(again, "Goals")
  await expect(again.getByRole("button", { name: "Build confidence" })).toHaveAttribute("aria-pressed", "true")
  await words(again).click()
  await expect(kept(again)).toContainText("I can do this.")
})

test("what two windows write into one field is all there, and someone decides", async ({ companion }) => {
  const { context, page } = companion
  await startSession(companion)
  const other = await context.newPage()
  await other.goto(page.url())
  await unlockInto(other)
  await at(other, "Settle in")
  await other.getByLabel("Where you meet").focus()
  await page.getByLabel("Where you meet").fill("The library")
  await other.getByLabel("Where you meet").fill("On the bench outside")
  await expect(page.getByText("Also written here, in another window:")).toBeVisible()
  await page.getByRole("button", { name: "Keep both" }).click()
  await expect(page.getByText("Also written here, in another window:")).toBeHidden()
  await expect(page.getByLabel("Where you meet")).toHaveValue(/The library/)
  await expect(page.getByLabel("Where you meet")).toHaveValue(/On the bench outside/)
})

test("what was taken away comes back with Undo, a tap skips a step, and keys lead on while nobody types", async ({
  companion,
}) => {
  const { page } = companion
  await startSession(companion)
  const said = page.getByLabel(/What (she|he|they) said/)

  await test.step("what was taken away comes back with Undo", async () => {
    await words(page).click()
    await said.fill("Not today.")
    await page.getByRole("button", { name: "Another", exact: true }).click()
    await expect(kept(page)).toContainText("Not today.")
    await page.getByRole("button", { name: "Take away: Not today." }).click()
    await expect(kept(page)).toBeHidden()
    await page.getByRole("button", { name: "Close", exact: true }).first().click()
    await page.getByRole("button", { name: "Undo" }).click()
    await words(page).click()
    await expect(kept(page)).toContainText("Not today.")
    await page.getByRole("button", { name: "Close", exact: true }).first().click()
    await expect(said).toBeHidden()
  })

  await test.step("a desk runs it by keys, and they rest while someone types", async () => {
    await page.getByRole("heading", { level: 2, name: "Ask" }).focus()
    await page.keyboard.press("j")
    await at(page, "Last session")
    await expect(page.getByRole("heading", { level: 2, name: "Ask" })).toBeFocused()
    await page.keyboard.press("ArrowLeft")
    await at(page, "Settle in")
    await page.getByLabel("Where you meet").focus()
    await page.keyboard.press("j")
    await at(page, "Settle in")
    await page.getByRole("heading", { level: 2, name: "Ask" }).focus()
    await page.keyboard.press("q")
    await expect(said).toBeFocused()
    await page.keyboard.press("Escape")
    await expect(said).toBeHidden()
    await page.keyboard.press("?")
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible()
    await page.keyboard.press("Escape")
    await expect(page.getByRole("dialog", { name: "Keys" })).toBeHidden()
  })

  await test.step("a step can be skipped with one tap", async () => {
    await page.getByRole("button", { name: "Skip", exact: true }).click()
    await at(page, "Last session")
    await expect(step(page, "Settle in")).toHaveAccessibleName(/skipped/)
  })
})

test("on the narrowest phone and on a tablet every step reads well to everyone", async ({ companion }) => {
  const { page } = companion
  await startSession(companion)
  for (const size of [{ width: 320, height: 640 }, tablet]) {
    await page.setViewportSize(size)
    for (const next of ["Last session", "Plan review", "Goals", "Agenda", "New material", "Action plan", "Close"]) {
      await step(page, next).click()
      await at(page, next)
      expect(await axe(page), `${next}, ${size.width} px`).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    }
  }
})

test("a session started by mistake is taken away, and comes back with Undo", async ({ companion }) => {
  const { page } = companion
  await startSession(companion)
  const address = page.url()
  await page.getByRole("button", { name: "More", exact: true }).first().click()
  await page.getByRole("button", { name: "Started by mistake" }).click()
  await expect(page).toHaveURL(/#\/person\//)
  await expect(page.getByText("The session was taken away.")).toBeVisible()
  await page.getByRole("button", { name: "Undo" }).click()
  await page.goto(address)
  await at(page, "Settle in")
})

test("what was written in a finished session is there to read, and can still be marked as about alcohol or drugs", async ({
  companion,
}) => {
  const { page } = companion
  await openSample(companion)
  const { finished } = await findIds(page)
  await page.goto(`${companion.url}/#/session/${finished}`)
  const written = page.getByRole("main").getByRole("listitem")
  await expect(written.first()).toBeVisible()
  const mark = page.getByRole("button", { name: /^About alcohol or drugs/ }).first()
  await mark.click()
  await expect(mark).toHaveAttribute("aria-pressed", "true")
  await page.reload()
  await page.getByLabel("Passphrase", { exact: true }).fill(samplePassphrase)
  await page.getByRole("button", { name: "Unlock" }).click()
  await expect(mark).toHaveAttribute("aria-pressed", "true")
})
