import type { Page } from "@playwright/test"
import { expect, test } from "./companion.ts"
import { startOwn } from "./steps.ts"

const addPerson = async (page: Page, name: string, place: string) => {
  await page.getByRole("link", { name: "People", exact: true }).click()
  await page.getByRole("link", { name: "Add a person" }).click()
  await page.getByLabel("What they like to be called").fill(name)
  await page.getByText("She, her").click()
  await page.getByLabel("Where you usually meet").fill(place)
  await page.getByRole("button", { name: "Add this person" }).click()
  await expect(page.getByRole("heading", { level: 1, name })).toBeFocused()
}

test("two records of one person are shown, made one by a human, and made two again", async ({ companion }) => {
  const { page } = companion
  await startOwn(companion, { name: "Dee", passphrase: "four small words here" })
  await addPerson(page, "Zoë Lin", "her flat")
  await addPerson(page, "zoe lin", "the library")
  await page.getByRole("link", { name: "People", exact: true }).click()
  await expect(page.getByText("Two records have one name")).toBeVisible()
  await page.getByRole("link", { name: "Look at them" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "One name twice" })).toBeFocused()
  const pair = page.getByRole("region", { name: /^Two records of/ })

  await test.step("they are kept as two, and taken back", async () => {
    await pair.getByRole("button", { name: "They are two people" }).click()
    await expect(page.getByText("No two records have one name")).toBeVisible()
    await page.getByRole("button", { name: "Undo" }).click()
    await expect(pair).toBeVisible()
  })

  await test.step("they are made one, the one that was chosen", async () => {
    await pair.getByRole("button", { name: "They are one person" }).click()
    const dialog = page.getByRole("dialog", { name: "They are one person" })
    await dialog.getByText("zoe lin", { exact: true }).click()
    await dialog.getByRole("button", { name: "Make them one" }).click()
    await expect(page.getByText("has one record now")).toBeVisible()
    await expect(page.getByRole("region", { name: "Made one" })).toContainText("zoe lin")
    await page
      .getByRole("button", { name: "Back" })
      .or(page.getByRole("link", { name: "Back" }))
      .first()
      .click()
    await expect(page.getByRole("heading", { level: 1, name: "1 person" })).toBeVisible()
  })

  await test.step("much later they are made two again", async () => {
    await page.goto(`${companion.url}#/people/same`)
    await page.getByRole("button", { name: "Make two again" }).click()
    await expect(pair).toBeVisible()
    await expect(pair).toContainText("her flat")
    await page.getByRole("link", { name: "Back" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "2 people" })).toBeVisible()
  })
})
