import type { Page } from "@playwright/test"
import { axe } from "./axe.ts"
import { expect, test } from "./companion.ts"
import { openSample, samplePassphrase, unlock } from "./steps.ts"

const reminders = (page: Page) => page.getByRole("region", { name: "Reminders" })
const noGoal = "Wren has no recovery goal at the moment."
const scale = "It is time for Wren’s IMR Scale."

test("a facilitator sees a reminder, does it from there, and it goes; another is put off with a reason", async ({
  companion,
}) => {
  const { page } = companion
  await openSample(companion)

  await test.step("the day reminds of three things at the most, below whom to meet", async () => {
    await expect(reminders(page).getByRole("listitem").first()).toBeVisible()
    expect(await reminders(page).getByRole("listitem").count()).toBeLessThanOrEqual(3)
  })

  await page.getByRole("link", { name: "People" }).click()
  await page.getByRole("link", { name: "Add a person" }).click()
  await page.getByLabel("What they like to be called").fill("Wren")
  await page.getByRole("button", { name: "Add this person" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Wren" })).toBeVisible()
  const person = page.url()
  await page.getByRole("button", { name: "Start session" }).click()
  await page.getByRole("navigation", { name: "Steps of the session" }).getByRole("button", { name: "Close" }).click()
  await page.getByRole("button", { name: "Wrap up", exact: true }).click()

  await test.step("while wrapping up it says what the session showed", async () => {
    await expect(reminders(page)).toContainText(noGoal)
    await reminders(page)
      .getByRole("button", { name: /^Agree on one/ })
      .click()
    await expect(page.getByRole("textbox", { name: "What", exact: true })).toBeVisible()
  })

  await test.step("it says why, and what is behind it", async () => {
    await page.goto(person)
    await reminders(page)
      .getByRole("button", { name: `Why this? ${noGoal}` })
      .click()
    const why = page.getByRole("dialog", { name: noGoal })
    await expect(why).toContainText("Sessions so far: 1.")
    await expect(why).toContainText("IMR Fidelity Scale, item 6")
    await expect(why.getByRole("list", { name: "The records behind it" }).getByRole("link")).toHaveCount(1)
    expect(await axe(page)).toEqual([])
    await page.keyboard.press("Escape")
    expect(await axe(page)).toEqual([])
  })

  await test.step("it leads to what does it, and goes when that is done", async () => {
    await reminders(page)
      .getByRole("button", { name: `Find a goal: ${noGoal}` })
      .click()
    await page.getByRole("button", { name: "Write it down" }).click()
    await page.keyboard.type("Walk to the lake again")
    await page.getByRole("button", { name: "This is the goal" }).click()
    await expect(page.getByLabel("The goal, in Wren’s own words")).toHaveValue("Walk to the lake again")
    await page.goto(person)
    await expect(reminders(page)).toContainText(scale)
    await expect(reminders(page)).not.toContainText(noGoal)
  })

  await test.step("put off with a reason, it is out; taken back, it is there again", async () => {
    const putOff = async () => {
      await reminders(page)
        .getByRole("button", { name: `Later: ${scale}` })
        .click()
      const sheet = page.getByRole("dialog", { name: "Put it off" })
      await sheet.getByRole("button", { name: "In two weeks" }).click()
      await sheet.getByRole("button", { name: "Put it off" }).click()
      await expect(sheet.getByRole("alert")).toContainText("Choose a reason, or write one.")
      await sheet.getByRole("button", { name: "It is planned" }).click()
      expect(await axe(page)).toEqual([])
      await sheet.getByRole("button", { name: "Put it off" }).click()
      await expect(reminders(page)).not.toContainText(scale)
    }
    await putOff()
    await page.getByRole("button", { name: "Undo" }).click()
    await expect(reminders(page)).toContainText(scale)
    await putOff()
    await page.reload()
    await unlock(page, samplePassphrase)
    await expect(reminders(page)).toContainText("action plan")
    await expect(reminders(page)).not.toContainText(scale)
  })
})
