import type { Page } from "@playwright/test"
import { axe } from "./axe.ts"
import { type Companion, desk, expect, test } from "./companion.ts"
import { openSample, samplePassphrase, unlock } from "./steps.ts"

test.use({ viewport: desk })

const card = "/handouts/recovery-strategies/what-recovery-means"
const goTo = (page: Page, address: string) => page.evaluate(to => location.assign(`#${to}`), address)

/** A card on show, and a second window with it. */
const shareCard = async (companion: Companion) => {
  const { page } = companion
  await openSample(companion)
  await goTo(page, card)
  const opening = page.waitForEvent("popup")
  await page.getByRole("button", { name: "Share screen" }).click()
  const second = await opening
  await expect(second.getByRole("heading", { level: 2, name: "What recovery means to me" })).toBeVisible()
  return second
}

test("a second window shows the participant's side alone, and follows what is opened", async ({ companion }) => {
  const { page } = companion
  const second = await shareCard(companion)
  await expect(page.getByText("The other window shows the card.")).toBeVisible()
  expect(second.url()).toBe("about:blank")
  await expect(second).toHaveTitle("Handrail")
  await expect(second.getByText("For whoever runs the session")).toHaveCount(0)
  await expect(second.getByRole("link")).toHaveCount(0)
  expect(await second.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))).toBe(22)
  expect(await axe(second)).toEqual([])

  await test.step("nothing can run there", async () => {
    const ran = await second.evaluate(() => {
      const script = document.createElement("script")
      script.textContent = "window.ran = true"
      document.body.append(script)
      return { ran: "ran" in window, opener: window.opener, scripts: document.scripts.length }
    })
    expect(ran).toEqual({ ran: false, opener: null, scripts: 1 })
  })

  await test.step("on anything private it says one moment", async () => {
    await goTo(page, "/people")
    await expect(second.getByRole("heading", { name: "One moment" })).toBeVisible()
    await expect(second.getByRole("heading", { level: 2 })).toHaveCount(0)
    await goTo(page, "/handouts/practical-facts/answering-stigma")
    await expect(second.getByRole("heading", { level: 2 }).first()).toBeVisible()
  })

  await test.step("a sheet is there as it is filled in", async () => {
    await goTo(page, "/people")
    await page.locator("main a[href*='#/person/']").first().click()
    await page.waitForURL(/#\/person\//)
    await goTo(page, `${new URL(page.url()).hash.slice(1)}/tools/pros-and-cons`)
    await page.getByRole("button", { name: "Begin" }).click()
    await page.getByRole("textbox").fill("Going to the art group")
    await expect(second.getByText("Going to the art group")).toBeVisible()
    await expect(second.getByRole("textbox")).toHaveCount(0)
  })

  await test.step("it closes with the lock", async () => {
    const closed = second.waitForEvent("close")
    await page.getByRole("button", { name: "Lock" }).click()
    await closed
  })
})

test("it closes when the tablet is handed over, and with the page beside it; closed by hand, it is said to be gone", async ({
  companion,
}) => {
  const { context, page } = companion
  const strip = page.getByText("The other window shows the card.")
  const again = async () => {
    const opening = page.waitForEvent("popup")
    await page.getByRole("button", { name: "Share screen" }).click()
    const second = await opening
    await expect(second.getByRole("heading", { level: 2, name: "What recovery means to me" })).toBeVisible()
    await expect(strip).toBeVisible()
    return second
  }
  const first = await shareCard(companion)
  await expect(strip).toBeVisible()
  await first.close()
  await expect(strip).toHaveCount(0)

  const second = await again()
  const closed = second.waitForEvent("close")
  await page.getByRole("button", { name: "Hand over" }).click()
  await closed
  await expect(strip).toHaveCount(0)
  await page.getByRole("button", { name: "I am done" }).click()
  await page.getByRole("button", { name: "Lock and give back" }).click()
  await unlock(page, samplePassphrase)

  const third = await again()
  const gone = third.waitForEvent("close")
  await page.reload()
  await gone
  expect(context.pages()).toEqual([page])
})

test("a browser that opens no second window is said, with what to do", async ({ companion }) => {
  const { page } = companion
  await openSample(companion)
  await goTo(page, card)
  await page.evaluate(() => {
    window.open = () => null
  })
  await page.getByRole("button", { name: "Share screen" }).click()
  await expect(page.getByText("Allow pop-up windows for this page")).toBeVisible()
})
