import { axe } from "./axe.ts"
import { desk, expect, phone, test } from "./companion.ts"
import { openSample } from "./steps.ts"

test("a card is found by a word in it, read in large type, and its facilitator side is one tap away", async ({
  companion,
}) => {
  const { page } = companion
  await openSample(companion)
  await page.getByRole("link", { name: "Handouts" }).click()
  await page.getByRole("searchbox", { name: "Find a card" }).fill("grandkids")
  await expect(page.getByRole("status").filter({ hasText: "1 card" })).toBeVisible()
  await page.getByRole("link", { name: "What recovery means to me" }).click()

  const card = page.getByRole("article", { name: "What recovery means to me" })
  await expect(card.getByText("I cook for my grandkids again")).toBeVisible()
  const size = await card
    .getByText("Ask four people")
    .evaluate(text => Number.parseFloat(getComputedStyle(text).fontSize))
  expect(size).toBeGreaterThanOrEqual(22)
  expect(await axe(page)).toEqual([])

  const say = page.getByText("You get to say what recovery means for you")
  await expect(say).toBeHidden()
  await page.getByText("For the facilitator").click()
  await expect(say).toBeVisible()

  await page.getByRole("link", { name: "Next card" }).click()
  await expect(page.getByRole("article", { name: "What helps people in recovery" })).toBeVisible()
  await page.getByRole("button", { name: "Back" }).click()
  await expect(page.getByRole("searchbox", { name: "Find a card" })).toBeVisible()
})

test("cards are chosen by what a person lives with, found by keyboard, and printed alone; sheets are there too", async ({
  companion,
}) => {
  const { page, url } = companion
  await openSample(companion)

  await test.step("cards that differ by what a person lives with are never named by a diagnosis", async () => {
    await page.getByRole("link", { name: "Handouts" }).click()
    const shelf = page.getByRole("region", { name: "Practical facts" })
    await page.getByRole("button", { name: "Low mood" }).click()
    await expect(shelf.getByRole("link", { name: /low mood/i }).first()).toBeVisible()
    await expect(shelf.getByRole("link", { name: /highs and lows/i })).toHaveCount(0)
    await expect(page.getByText(/schizophrenia|bipolar/i)).toHaveCount(0)
  })

  await test.step("sheets and pages for supporters are there to read and print", async () => {
    await page.goto(`${url}/#/forms/knowledge-and-skills`)
    await expect(page.getByRole("article", { name: "Getting to know you" })).toBeVisible()
    await page.goto(`${url}/#/forms/orientation`)
    await expect(page.getByRole("article", { name: "What this program is about" })).toBeVisible()
    await page.goto(`${url}/#/handouts/recovery-strategies/supporter`)
    await expect(page.getByRole("article", { name: "For a supporter: Recovery strategies" })).toBeVisible()
    expect(await axe(page)).toEqual([])
    await page.goto(`${url}/#/handouts/recovery-strategies/no-such-card`)
    await expect(page.getByText("This handout is not in this version.")).toBeVisible()
  })

  await test.step("at a desk the keyboard alone finds and opens a card", async () => {
    await page.setViewportSize(desk)
    await page.goto(`${url}/#/handouts`)
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused()
    await page.keyboard.press("/")
    await page.keyboard.type("six steps stuck")
    await expect(page.getByRole("link", { name: "Six steps when I get stuck" })).toBeVisible()
    await page.getByRole("searchbox").press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.getByRole("article", { name: "Six steps when I get stuck" })).toBeVisible()
  })

  await test.step("paper carries the card alone: nothing of the screen, no facilitator side", async () => {
    await page.setViewportSize(phone)
    await page.goto(`${url}/#/handouts/recovery-strategies/what-recovery-means`)
    const card = page.getByRole("article", { name: "What recovery means to me" })
    await expect(card).toBeVisible()
    await page.emulateMedia({ media: "print" })
    await expect(card.getByText("Recovery strategies", { exact: true })).toBeVisible()
    await expect(page.getByRole("button", { name: "Print" })).toBeHidden()
    await expect(page.getByText("For the facilitator")).toBeHidden()
    await expect(page.getByRole("navigation", { name: "Main" })).toBeHidden()
  })
})
