import type { Page } from "@playwright/test"
import { desk, expect, phone, test } from "./companion.ts"
import { openSample, startOwn } from "./steps.ts"

const toPeople = async (page: Page) => {
  await page.getByRole("link", { name: "People", exact: true }).click()
  await expect(page.getByRole("searchbox", { name: "Search by name or goal" })).toBeVisible()
}

const addPerson = async (page: Page, name: string) => {
  await page.getByRole("link", { name: "Add a person" }).click()
  await page.getByLabel("What they like to be called").fill(name)
  await page.getByText("She, her").click()
  await page.getByRole("button", { name: "Add this person" }).click()
  await expect(page.getByRole("heading", { level: 1, name })).toBeFocused()
}

test("from an empty day to a first person whose page keeps what was told", async ({ companion }) => {
  const { page } = companion
  await startOwn(companion, { name: "Dee", passphrase: "four small words here" })
  await expect(page.getByRole("heading", { name: "Your day will be here" })).toBeVisible()
  await expect(page.getByText("All saved on this device")).toBeVisible()
  await addPerson(page, "Zoë")
  await expect(page.getByText("No goal yet")).toBeVisible()

  await test.step("a meeting is planned with a tap", async () => {
    await page.getByRole("button", { name: "Plan it" }).click()
    const dialog = page.getByRole("dialog", { name: "Next meeting" })
    await dialog.getByRole("button", { name: "In one week" }).click()
    await dialog.getByLabel("Time, if you agreed on one").fill("14:30")
    await dialog.getByRole("button", { name: "Done" }).click()
    await expect(page.getByRole("region", { name: "Next meeting" })).toContainText("2:30 PM")
  })

  await test.step("a strength is added, changed, removed, and brought back", async () => {
    const strengths = page.getByRole("region", { name: "Strengths" })
    await strengths.getByRole("button", { name: "Add a strength" }).click()
    await strengths.getByLabel("Add a strength").fill("Makes people laugh")
    await strengths.getByRole("button", { name: "Add", exact: true }).click()
    await strengths.getByRole("button", { name: "More for Makes people laugh" }).click()
    await strengths.getByRole("button", { name: "Change" }).click()
    await strengths.getByLabel("Strength", { exact: true }).fill("Makes everyone laugh")
    await strengths.getByLabel("Strength", { exact: true }).press("Enter")
    await strengths.getByRole("button", { name: "More for Makes everyone laugh" }).click()
    await strengths.getByRole("button", { name: "Remove" }).click()
    await expect(strengths.getByText("Makes everyone laugh")).toBeHidden()
    await page.getByRole("button", { name: "Undo" }).click()
    await expect(strengths.getByText("Makes everyone laugh")).toBeVisible()
  })

  await test.step("a supporter counts as not asked until the person said yes", async () => {
    const supporters = page.getByRole("region", { name: "Supporters" })
    await supporters.getByRole("button", { name: "Add a supporter" }).click()
    await supporters.getByLabel("Add a supporter").fill("Rosa")
    await supporters.getByLabel("Add a supporter").press("Enter")
    await supporters.getByRole("link", { name: /^Rosa/ }).click()
    await expect(page.getByLabel("Not asked yet")).toBeChecked()
    await page.getByText("Yes, you may talk with them").click()
    await page.getByLabel("Limits").fill("not about money")
    await page.getByText("Who this is", { exact: true }).click()
    await page.getByLabel("Who this is to them").fill("sister")
    await page.getByRole("link", { name: "Back" }).click()
    await expect(supporters).toContainText("Rosa · sister")
    await expect(supporters).toContainText("Yes, you may talk with them: not about money")
  })

  await test.step("who is not active is off the list, and not gone", async () => {
    await page.getByRole("link", { name: "Details" }).click()
    await page.getByLabel("Their own word for what they live with").fill("the fog")
    await page.getByText("Off Today, still under People").click()
    await toPeople(page)
    await expect(page.getByText("Not active")).toBeVisible()
    await page.getByText("Not active").click()
    await page.getByRole("link", { name: /Zoë/ }).click()
    await expect(page.getByText("They are not on Today")).toBeVisible()
    await page.getByRole("button", { name: "Make active again" }).click()
    await expect(page.getByText("They are not on Today")).toBeHidden()
    await page.getByRole("link", { name: "Details" }).click()
    await expect(page.getByLabel("Their own word for what they live with")).toHaveValue("the fog")
  })
})

test("the caseload: whom to meet, whom one looks for, and no one without a name", async ({ companion }) => {
  const { page } = companion
  await page.setViewportSize(desk)
  await openSample(companion)

  await test.step("a person is found without accents and opened by the keyboard alone", async () => {
    await toPeople(page)
    await page.getByRole("heading", { level: 1 }).focus()
    await page.keyboard.press("/")
    await expect(page.getByRole("searchbox")).toBeFocused()
    await page.keyboard.type("oscar")
    await expect(page.getByRole("status").filter({ hasText: "1 person found" })).toBeVisible()
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await expect(page.getByRole("heading", { level: 1, name: "Óscar" })).toBeFocused()
  })

  await test.step("a query that finds nobody says so, and the way back", async () => {
    await toPeople(page)
    await page.getByRole("searchbox").fill("qqq")
    await expect(page.getByText("Nobody found for “qqq”")).toBeVisible()
    await page.getByRole("button", { name: "Show everyone" }).click()
    await expect(page.getByRole("searchbox")).toHaveValue("")
  })

  await page.setViewportSize(phone)
  await test.step("a name cannot be emptied by mistake", async () => {
    await page.getByRole("link", { name: "Add a person" }).click()
    await page.getByRole("button", { name: "Add this person" }).click()
    await expect(page.getByRole("alert")).toContainText("A name is needed")
  })

  await test.step("the day shows whom to meet, and one tap begins", async () => {
    await page.getByRole("link", { name: "Today" }).click()
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/people today|person today/)
    await expect(page.getByText(/not handed over yet, oldest \d+ days/)).toBeVisible()
    await page
      .getByRole("button", { name: /^(Start|Resume) session with/ })
      .first()
      .click()
    await expect(page).toHaveURL(/#\/session\//)
  })
})
