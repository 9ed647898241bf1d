import { expect, test } from "./companion.ts"
import { openSample } from "./steps.ts"

test("a supervisor goes through the agenda, then rates a session one to one without the items about groups", async ({
  companion,
}) => {
  const { page, url } = companion
  await openSample(companion)
  await page.goto(`${url}/#/supervision`)
  const agenda = page.locator(".agenda-lines > li").first()
  const line = (await agenda.locator("summary").innerText()).split("\n").at(-1)?.trim() ?? ""
  await agenda.locator("summary").click()
  await expect(agenda.getByRole("link").first()).toBeVisible()

  await page.getByRole("button", { name: "Prepare this week’s meeting" }).click()
  await expect(page.getByRole("heading", { level: 1, name: /^Supervision on/ })).toBeVisible()
  await page.getByRole("button", { name: "Alex Sample" }).click()
  await expect(page.getByRole("button", { name: "Alex Sample" })).toHaveAttribute("aria-pressed", "true")
  await page.getByRole("button", { name: "About IMR by name" }).click()
  await page.getByRole("button", { name: "About the people you meet with" }).click()
  await page.getByLabel("Minutes").fill("45")
  const talkedOver = page.locator(".meeting-line").filter({ hasText: line })
  await talkedOver.getByRole("checkbox").check()
  await talkedOver.getByLabel("What you decided").fill("Ten minutes for the plan at the end of each session")
  await page.getByRole("button", { name: "Finish the meeting" }).click()

  const paper = page.getByRole("article")
  await expect(paper).toContainText("Ten minutes for the plan at the end of each session")
  await expect(paper).toContainText(line)
  await expect(paper).toContainText("45 min")
  await expect(paper).toContainText("Counts for the index")
  await page.getByRole("link", { name: "Back" }).click()
  await expect(page.getByText("10 of 13 weeks had supervision")).toBeVisible()

  await page.getByRole("button", { name: "Rate an observed session" }).click()
  const asked = page.getByRole("dialog")
  await asked.getByLabel("Whose session was it?").selectOption({ label: "Alex Sample" })
  await asked.getByText("Two items are about groups").click()
  await asked.getByRole("button", { name: "Begin the rating" }).click()
  await expect(page.getByText("2 of 16 rated. All is saved.")).toBeVisible()
  const ofGroups = page.getByRole("region", { name: /Involving all members/ })
  await expect(ofGroups.getByRole("radio", { name: "It was one to one" })).toBeChecked()
  const required = page.getByRole("radio", { name: /^4 ?Very good/ })
  await expect(required).toHaveCount(16)
  for (const at of [0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 12]) await required.nth(at).check()
  await expect(page.getByText("13 of 16 rated. All is saved.")).toBeVisible()
  await page.getByRole("button", { name: "Finish" }).click()
  await expect(page.getByRole("article")).toContainText("Treatment Integrity of an observed session")
  await page.getByRole("link", { name: "Back" }).click()
  await expect(page.getByText("4.00 · Very good · mean of 11 items")).toBeVisible()
})

test("the program’s settings keep what is typed, and say what is no number", async ({ companion }) => {
  const { page, url } = companion
  await openSample(companion)
  await page.goto(`${url}/#/program/settings/basics`)
  await page.getByLabel("Name on reports").fill("Mill Lane")
  await page.getByLabel("People known to be eligible").fill("many")
  await expect(page.getByText("Write a whole number, 0 or more.")).toBeVisible()
  await page.getByLabel("People known to be eligible").fill("48")
  await expect(page.getByText("Write a whole number, 0 or more.")).toBeHidden()
  await page.getByLabel("It closes on").fill("2030-06-30")

  await page.goto(`${url}/#/program/settings/staff`)
  await page.getByRole("button", { name: "Add someone" }).click()
  await page.getByRole("dialog").getByLabel("Name").fill("Jo Park")
  await page.getByRole("dialog").getByRole("button", { name: "Add" }).click()
  await expect(page.getByText("Jo Park", { exact: true })).toBeVisible()
  await page.goto(`${url}/#/program/settings/training`)
  await expect(page.getByRole("button", { name: "Add a training" })).toBeVisible()
  await page.goto(`${url}/#/program/settings/staff`)
  await expect(page.getByText("Jo Park", { exact: true })).toBeVisible()
  await expect(page.getByText("A day of refreshing is missing")).toHaveCount(2)
  await page.goto(`${url}/#/program/settings/basics`)
  await expect(page.getByLabel("Name on reports")).toHaveValue("Mill Lane")
  await expect(page.getByLabel("People known to be eligible")).toHaveValue("48")
  await expect(page.getByLabel("It closes on")).toHaveValue("2030-06-30")
})
