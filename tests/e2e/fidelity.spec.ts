import { readFileSync } from "node:fs"
import { expect, test } from "./companion.ts"
import { drawn, toAddress } from "./look.ts"
import { openSample } from "./steps.ts"

test("from the board to the records behind a number in two taps, and the same numbers in the table", async ({
  companion,
}) => {
  const { page } = companion
  await page.addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"))
  await openSample(companion)
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Program" }).click()
  await page
    .getByRole("main")
    .getByRole("link", { name: /^Fidelity/ })
    .click()
  await expect(page.getByText("10 of 13 rated")).toBeVisible()

  const handouts = page.getByRole("main").getByRole("link", { name: /^4 Handouts/ })
  const [, counted = "", of = ""] = (await handouts.innerText()).match(/(\d+) of (\d+) people/) ?? []
  await page.getByRole("button", { name: "Show as table" }).first().click()
  const row = page.getByRole("row", { name: /^4 Provision of educational handouts/ })
  await expect(row.getByRole("cell")).toHaveText([counted, of, /^\d+$/, "5", /^[1-5]$/, "0"])
  const downloading = page.waitForEvent("download")
  await page.getByRole("button", { name: "Save as CSV" }).click()
  const file = await downloading
  expect(file.suggestedFilename()).toMatch(/^handrail-fidelity-[\d-]+\.csv$/)
  expect(readFileSync(await file.path(), "utf8")).toMatch(
    new RegExp(`^4 Provision of educational handouts,${counted},${of},\\d+,5,[1-5],0\r$`, "m"),
  )

  await handouts.click()
  await expect(page.getByRole("heading", { level: 1, name: "4 Provision of educational handouts" })).toBeVisible()
  await expect(page.getByText(`${counted} of ${of}`)).toBeVisible()
  await expect(page.getByRole("list", { name: "With a handout" }).getByRole("listitem")).toHaveCount(Number(counted))
  const record = page.getByRole("list", { name: "With a handout" }).getByRole("link").first()
  const name = (await record.innerText()).split("\n")[0] ?? ""
  await record.click()
  await expect(page).toHaveURL(/#\/session\//)
  await expect(page.getByRole("banner")).toContainText(name)
})

test("who was left out of the sample is in no number, and stands there with the reason", async ({ companion }) => {
  const { page } = companion
  await openSample(companion)
  await toAddress(page, "/program/settings/sample")
  await drawn(page)
  await page.getByRole("button", { name: "Leave someone out" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("combobox").selectOption({ index: 1 })
  const name = await dialog.getByRole("combobox").locator("option:checked").innerText()
  await dialog.getByLabel("Why").fill("moved away in August")
  await dialog.getByRole("button", { name: "Leave someone out" }).click()
  await expect(dialog).toBeHidden()

  await toAddress(page, "/fidelity/goal-setting")
  await drawn(page)
  await expect(page.getByText(/^\d+ of 29/)).toBeVisible()
  const left = page.getByRole("list", { name: "Left out of the number" }).getByRole("listitem")
  await expect(left).toHaveCount(1)
  await expect(left).toContainText(name)
  await expect(left).toContainText("left out of the sample on purpose · moved away in August")
})

test("a board without anyone says what will be here; another time counts other sessions", async ({ companion }) => {
  const { page } = companion
  await openSample(companion)
  await toAddress(page, "/fidelity")
  await drawn(page)
  const scope = page.locator(".screen-heading")
  await expect(scope).toContainText(/Last three months · .* · 30 people · \d+ sessions/)
  const sessions = async () => Number((await scope.innerText()).match(/(\d+) sessions/)?.[1])
  const inThree = await sessions()
  await page.getByRole("combobox", { name: "Time counted" }).selectOption("Last month")
  await expect(scope).toContainText("Last month")
  expect(await sessions()).toBeLessThan(inThree)
  await page.getByRole("combobox", { name: "Time counted" }).selectOption("Days you choose")
  await page.getByLabel("From").fill("2001-01-01")
  await page.getByLabel("To").fill("2001-01-31")
  await expect(page.getByRole("heading", { name: "Nothing to count yet" })).toBeVisible()
})
