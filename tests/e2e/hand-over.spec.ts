import type { Page } from "@playwright/test"
import { facade } from "../unit/worker/facade.ts"
import { axe } from "./axe.ts"
import { expect, test } from "./companion.ts"
import { sideways } from "./look.ts"
import { askCore, keepCoreInReach } from "./ordeals/ask-core.ts"
import { choose, openSample, samplePassphrase, unlock } from "./steps.ts"

const goTo = (page: Page, address: string) => page.evaluate(to => location.assign(`#${to}`), address)
const handOver = (page: Page) => page.getByRole("button", { name: "Hand over" }).click()
const locked = (page: Page) => page.getByRole("heading", { name: "Handrail is locked" })

/** Everyone in the caseload. Ends with the first of them open. */
const everyoneOf = async (page: Page): Promise<readonly string[]> => {
  await goTo(page, "/people")
  const rows = page.locator("main .list-title")
  await expect.poll(() => rows.count()).toBeGreaterThan(20)
  const names = (await rows.allTextContents()).filter(name => name !== "")
  await page.locator("main a[href*='#/person/']").first().click()
  await expect.poll(() => said(page, names)).not.toEqual([])
  return names
}

/** Which of these words stand anywhere in the page, seen or not. */
const said = async (page: Page, words: readonly string[]) => {
  const there = `${await page.title()} ${await page.locator("body").innerHTML()}`
  return words.filter(word => new RegExp(`\\b${word}\\b`).test(there))
}

/** The scale alone, and nothing of anyone. */
const onlyTheScale = async (page: Page, names: readonly string[]) => {
  await expect(page.getByRole("heading", { level: 1, name: "For you" })).toBeVisible()
  await expect(page.getByText(/^Question [12] of 15$/)).toBeVisible()
  await expect(page).toHaveTitle("Handrail")
  expect(await said(page, [...names, "rating-aside", "#/people", "#/settings"])).toEqual([])
}

const giveBack = async (page: Page) => {
  await page.getByRole("button", { name: "I am done" }).click()
  await page.getByRole("button", { name: "Lock and give back" }).click()
  await expect(page.getByText("Please give the device back now.")).toBeVisible()
}

test("a scale is handed over: whatever is tried, nothing else is there until someone unlocks", async ({
  companion,
}) => {
  const { context, page, url } = companion
  await keepCoreInReach(context)
  await openSample(companion)
  const names = await everyoneOf(page)
  const other = await context.newPage()
  await other.goto(url)
  await unlock(other, samplePassphrase)
  await page.getByRole("link", { name: /IMR Scale: how I see it/ }).click()
  await page.getByRole("button", { name: "Start: IMR Scale: how I see it" }).click()
  await expect(page.getByRole("button", { name: "Begin" })).toBeVisible()
  const address = new URL(page.url()).hash
  await handOver(page)
  await page.getByRole("button", { name: "Begin" }).click()
  await page.getByRole("radio", { name: "I have come a little way" }).check()
  await onlyTheScale(page, names)

  await test.step("other windows, and new ones, are locked", async () => {
    await expect(locked(other)).toBeVisible()
    const next = await context.newPage()
    await next.goto(`${url}/#/people`)
    await expect(locked(next)).toBeVisible()
    await next.close()
  })

  await test.step("the way back, typed addresses and keys lead to the scale", async () => {
    for (let times = 0; times < 2; times++) {
      await page.goBack()
      await onlyTheScale(page, names)
    }
    await page.goForward()
    for (const address of ["/people", "/", "/settings/storage", "/notes", "/try", "/nowhere"]) {
      await goTo(page, address)
      await onlyTheScale(page, names)
    }
    for (const key of ["/", "?", "j", "k", "q", "ArrowRight", "ArrowLeft", "Escape", "Alt+ArrowLeft"])
      await page.keyboard.press(key)
    await onlyTheScale(page, names)
  })

  await test.step("every link there leads to help, and from there back to the scale", async () => {
    await expect(page.getByRole("link")).toHaveCount(1)
    await page.getByRole("link", { name: "Crisis" }).click()
    await expect(page.getByRole("link", { name: "Call 988" })).toBeVisible()
    await expect(page.getByText("Write it in Settings")).toHaveCount(0)
    expect(
      await page.locator("a[href^='#']").evaluateAll(links => links.map(link => link.getAttribute("href"))),
    ).toEqual([])
    await page.getByRole("button", { name: "Back" }).click()
    await onlyTheScale(page, names)
    await page.getByRole("button", { name: "I am done" }).click()
    await page.getByRole("button", { name: "Not yet" }).click()
    await onlyTheScale(page, names)
  })

  await test.step("the core refuses every call there is, but to lock and what a locked one tells", async () => {
    const answered: string[] = []
    for (const [room, methods] of Object.entries(facade))
      for (const method of Object.keys(methods)) {
        if (room === "vault" && method === "lock") continue
        const answer = await askCore<unknown>(page, `${room}.${method}`, { id: "0198a1b2-0000-7000-8000-000000000001" })
        if (JSON.stringify(answer) !== '{"ok":false,"error":{"type":"HandedOver"}}') answered.push(`${room}.${method}`)
      }
    // Of packs the words of a scale or a card as the agency has them, and nobody's record.
    const ofWords = ["packs.instrumentAs", "packs.text"]
    expect(answered.sort()).toEqual([...ofWords, "system.hello", "system.watchTally", "vault.touch", "vault.watch"])
  })

  await test.step("it can be used by anyone who holds it", async () => {
    expect(await axe(page)).toEqual([])
    expect(await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))).toBe(22)
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await sideways(page)).toBeNull()
    await page.evaluate(() => document.documentElement.setAttribute("data-text", "200"))
    expect(await sideways(page)).toBeNull()
  })

  await test.step("given back, only the passphrase opens, and the facilitator is where they were", async () => {
    await giveBack(page)
    await page.getByLabel("Passphrase", { exact: true }).fill("let me in")
    await page.getByRole("button", { name: "Unlock" }).click()
    await expect(page.getByText("That is not the passphrase.")).toBeVisible({ timeout: 30_000 })
    await unlock(page, samplePassphrase)
    expect(new URL(page.url()).hash).toBe(address)
    await expect(page.getByText("Question 2 of 15")).toBeVisible()
    await page.getByRole("button", { name: "More" }).click()
    await handOver(page)
    await onlyTheScale(page, names)
  })

  await test.step("opened anew, it is locked", async () => {
    await page.reload()
    await expect(locked(page)).toBeVisible()
    expect(await said(page, names)).toEqual([])
  })
})

test("the questions at the end are answered alone, and what was typed outlives a reload", async ({ companion }) => {
  const { context, page } = companion
  await keepCoreInReach(context)
  await openSample(companion)
  await page
    .getByRole("button", { name: /^(Start|Go on|Resume)/ })
    .first()
    .click()
  await expect(page).toHaveURL(/#\/session\//)
  const heading = page.getByRole("heading", { level: 1 })
  await expect(heading).not.toHaveText("Session") // so it is called until it is there
  const name = await heading.innerText()
  const session = new URL(page.url()).hash.slice(1)
  await goTo(page, `${session}/wrap-up`)
  await handOver(page)
  const heard = page.getByRole("group", { name: "Did you feel heard today?" })
  await choose(heard.getByRole("radio", { name: "4" }))
  expect(await said(page, [name])).toEqual([])
  expect(await axe(page)).toEqual([])
  const more = page.getByRole("textbox")
  await more.pressSequentially("More walking, less talking")
  const id = session.split("/")[2]
  await expect.poll(() => askCore(page, "sessions.watch", { id }).then(JSON.stringify)).toContain("less talking")
  await page.reload()
  await expect(locked(page)).toBeVisible()
  await page.getByLabel("Passphrase", { exact: true }).fill(samplePassphrase)
  await page.getByRole("button", { name: "Unlock" }).click()
  await expect(page.getByText("4 of 5")).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText("More walking, less talking")).toBeVisible()
})
