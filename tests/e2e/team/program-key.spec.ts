import { axe } from "../axe.ts"
import { expect, test } from "../companion.ts"
import { lock, startOwn } from "../steps.ts"
import { at, startProgram } from "./program.ts"

test("the program's key opens a vault whose passphrase is lost: with a name and a reason, which are in the log", async ({
  companion,
}) => {
  const { page, url } = companion
  await startProgram(page, url)
  await at(page, "/team/settings")
  await page.getByRole("button", { name: "Make a recovery key" }).click()
  const key = await page.locator(".recovery-code").innerText()
  await page.reload()
  await page.getByRole("button", { name: "Use the recovery sheet" }).click()
  await page.getByRole("button", { name: "Use the program’s recovery key" }).click()

  await page.getByLabel("The program’s recovery key").fill(key.replace(/[A-Z0-9]/, "Q"))
  await page.getByRole("button", { name: "Open, and tell the supervisors" }).click()
  await expect(page.getByText("Say who opens it.")).toBeVisible()
  await page.getByLabel("Your name").fill("M. Ito")
  await page.getByRole("button", { name: "Open, and tell the supervisors" }).click()
  await expect(page.getByText("Say why it is opened.")).toBeVisible()
  await page.getByLabel("Why it is opened").fill("Her plan is needed at the hospital")
  await page.getByRole("button", { name: "Open, and tell the supervisors" }).click()
  await expect(page.getByText("That key does not open this vault.")).toBeVisible()
  expect(await axe(page)).toEqual([])

  await page.getByLabel("The program’s recovery key").fill(key.toLowerCase())
  await page.getByRole("button", { name: "Open, and tell the supervisors" }).click()
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible()
  await at(page, "/settings/audit")
  await expect(page.getByText("Unlocked with the program’s recovery key").first()).toBeVisible()
  await expect(page.getByText("A wrong try with the program’s recovery key")).toBeVisible()
})

test("a vault in no program offers no such way in", async ({ companion }) => {
  const { page } = companion
  await startOwn(companion, { name: "Noor Haddad", passphrase: "slow river stones" })
  await lock(page)
  await page.getByRole("button", { name: "Use the recovery sheet" }).click()
  await expect(page.getByLabel("Code on the sheet")).toBeVisible()
  await expect(page.getByRole("button", { name: "Use the program’s recovery key" })).toHaveCount(0)
})
