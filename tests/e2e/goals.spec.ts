import type { Page } from "@playwright/test"
import { axe } from "./axe.ts"
import { expect, test } from "./companion.ts"
import { startOwn } from "./steps.ts"

const wishes = "I would cook for my sister again"

/** A new person in the vault that is open, and the screen of that person's goals. */
const goalsOf = async (page: Page, name: string) => {
  await page.getByRole("link", { name: "People" }).click()
  await page.getByRole("link", { name: "Add a person" }).click()
  await page
    .getByLabel(/name|called/i)
    .first()
    .fill(name)
  await page.getByRole("button", { name: /^(Add|Save)/ }).click()
  await expect(page.getByRole("heading", { level: 1, name, exact: true })).toBeVisible()
  await expect(page).toHaveURL(/#\/person\/[0-9a-f-]{36}$/)
  await page.goto(`${page.url()}/goals`)
  await expect(page.getByRole("heading", { level: 1, name: `${name}’s goals` })).toBeVisible()
}

const own = { name: "Robin", passphrase: "four plain words here" }

const noTrouble = async (page: Page) => expect(await axe(page)).toEqual([])

const sayGoal = async (page: Page, name: string, words: string) => {
  await page.getByRole("button", { name: "Write it down" }).click()
  await page.keyboard.type(words)
  await page.getByRole("button", { name: "This is the goal" }).click()
  await expect(page.getByLabel(`The goal, in ${name}’s own words`)).toHaveValue(words)
}

test("A goal is said, broken down, looked at together, and all of it is there again", async ({ companion }) => {
  const { page } = companion
  await startOwn(companion, own)
  await goalsOf(page, "Wren")
  await expect(page.getByRole("heading", { name: "What would Wren like to have, do or be?" })).toBeVisible()
  await noTrouble(page)
  await sayGoal(page, "Wren", wishes)
  await page.getByLabel("Why it matters").fill("She is my family")

  await page.getByRole("button", { name: "Add a short-term goal" }).click()
  await page.keyboard.type("Cook one meal a week")
  await page.keyboard.press("Enter")
  for (const step of ["Buy rice", "Ask Luz what she misses"]) {
    await page.getByRole("button", { name: /^Add a (first )?step$/ }).click()
    await page.keyboard.type(step)
    await page.keyboard.press("Enter")
    await expect(page.locator("summary", { hasText: step })).toBeVisible()
  }
  const steps = page.getByRole("list", { name: "Steps" }).getByRole("listitem")
  await expect(steps.first()).toContainText("Buy rice")
  await steps.first().getByText("Day, helper, words, place").click()
  await steps.first().getByRole("button", { name: "In a week" }).click()
  await steps.first().getByLabel("Who helps").fill("Luz")
  await steps.first().getByRole("button", { name: "Move down" }).press("Enter")
  await expect(steps.first()).toContainText("Ask Luz what she misses")
  await expect(steps.nth(1)).toContainText("with Luz")
  await expect(steps.nth(1).locator("summary", { hasText: "Buy rice" })).toBeFocused()
  await steps.nth(1).getByRole("button", { name: "Partly" }).click()
  await expect(steps.nth(1)).toContainText("reviewed today")

  await page.getByRole("button", { name: "Look at it together" }).click()
  await expect(page.getByText("Looked at together today")).toBeFocused()
  await page.getByLabel("What came up, if you like").fill("Rice was sold out")
  await noTrouble(page)

  await page.reload()
  await page.getByLabel("Passphrase", { exact: true }).fill(own.passphrase)
  await page.getByRole("button", { name: "Unlock" }).click()
  await expect(page.getByLabel("The goal, in Wren’s own words")).toHaveValue(wishes)
  await expect(page.getByLabel("Why it matters")).toHaveValue("She is my family")
  await expect(page.getByLabel("What came up, if you like")).toHaveValue("Rice was sold out")
  await expect(steps.nth(1)).toContainText("Partly")
})

test("Goals of three people: cards sorted by the keyboard alone, six steps to a step, and back what was removed", async ({
  companion,
}) => {
  const { page } = companion
  await startOwn(companion, own)

  await test.step("with the keyboard alone, the areas of a life are sorted and one becomes the goal", async () => {
    await goalsOf(page, "Ada")
    await page.getByRole("link", { name: "Take the cards" }).click()
    await expect(page.getByRole("heading", { level: 2, name: "My home" })).toBeVisible()
    await noTrouble(page)
    await page.keyboard.press("1")
    await expect(page.getByRole("heading", { level: 2, name: "Work" })).toBeVisible()
    await page.keyboard.press("ArrowLeft")
    await expect(page.getByRole("button", { name: "Happy with it" })).toHaveAttribute("aria-pressed", "true")
    for (const [key, next] of [
      ["2", "Work"],
      ["3", "Learning"],
      ["ArrowRight", "Money"],
    ] as const) {
      await page.keyboard.press(key)
      await expect(page.getByRole("heading", { level: 2, name: next })).toBeVisible()
    }
    for (let card = 4; card <= 14; card++) {
      await expect(page.getByText(`${card} of 14`)).toBeVisible()
      await page.keyboard.press("1")
    }
    await expect(page.getByRole("heading", { name: "Which one would you like to begin with?" })).toBeVisible()
    await noTrouble(page)
    const work = page.getByRole("button", { name: /^Work/ })
    await work.focus()
    await page.keyboard.press("Enter")
    await page.keyboard.type("I would have a key of my own")
    await expect(page.getByRole("button", { name: "This is the goal" })).toBeEnabled()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.getByLabel("The goal, in Ada’s own words")).toHaveValue("I would have a key of my own")
    await expect(page.locator("summary", { hasText: "Part of life" })).toContainText("Work")
  })

  await test.step("six steps lead from a problem to a step of the goal", async () => {
    await goalsOf(page, "Noor")
    await sayGoal(page, "Noor", wishes)
    await page.getByRole("link", { name: /^Solve a problem in six steps/ }).click()
    const next = () => page.getByRole("button", { name: /^Next:/ }).click()
    await page.getByLabel("The problem, in your own words").fill("The bus does not run on Sundays")
    await next()
    await page.getByLabel("Way 1").fill("Ask Luz for a lift")
    await page.getByLabel("Way 3").fill("Go on Saturday")
    await next()
    await page.getByLabel("Good about it").first().fill("She likes company")
    await noTrouble(page)
    await next()
    await page.getByRole("radio", { name: /^Go on Saturday/ }).check()
    await next()
    await page.getByLabel("Who does what, and when").fill("I call on Friday")
    await next()
    await page.getByRole("button", { name: "In a week" }).click()
    await page.getByRole("button", { name: "Finish" }).click()
    const sheet = page.getByRole("article")
    await expect(sheet.getByRole("heading", { name: "The bus does not run on Sundays" })).toBeVisible()
    await expect(sheet.getByRole("listitem").filter({ hasText: "Go on Saturday" })).toContainText("chosen")
    await noTrouble(page)
    await page.getByRole("button", { name: "Add it as a step" }).click()
    await page.getByRole("group", { name: "Added as a step." }).getByRole("button", { name: "Close" }).click()
    await expect(page.locator("summary", { hasText: "Go on Saturday" })).toBeVisible()
    await page.getByRole("link", { name: /^Solve a problem in six steps/ }).click()
    await expect(page.getByRole("button", { name: /^The bus does not run on Sundays/ })).toBeVisible()
  })

  await test.step("what is removed comes back with Undo, and a goal set aside can be taken up again", async () => {
    await goalsOf(page, "Wren")
    await sayGoal(page, "Wren", wishes)
    await page.getByRole("button", { name: "Add a short-term goal" }).click()
    await page.keyboard.type("Cook one meal a week")
    await page.getByRole("button", { name: "Done" }).click()
    await page.getByRole("button", { name: "More for: Cook one meal a week" }).click()
    await page.getByRole("button", { name: "Remove" }).click()
    await expect(page.getByLabel("Short-term goal", { exact: true })).toHaveCount(0)
    await page.getByRole("button", { name: "Undo" }).click()
    await expect(page.getByLabel("Short-term goal", { exact: true })).toHaveValue("Cook one meal a week")

    await page.getByText("How it stands").click()
    await page.getByRole("button", { name: "It is reached" }).click()
    await expect(page.getByText("Wren got there.")).toBeVisible()
    await page.getByRole("button", { name: "Take it up again" }).click()
    await expect(page.getByText("Wren got there.")).toHaveCount(0)
  })
})
