import { expect, test } from "./companion.ts"
import { openSample } from "./steps.ts"

const lantern = {
  format: "handrail/policy",
  version: 1,
  agency: "Lantern House",
  issuedOn: "2026-11-02",
  lockAfterMinutes: 4,
  passphraseAtLeast: 12,
  passkey: "required",
  retentionYears: 9,
  backupEveryDays: 5,
  features: { copyNotes: false, shareSheet: true, passkeys: true },
}
const file = (policy: object) => ({
  name: "policy.json",
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify(policy)),
})

test("a file that is no policy changes nothing; an agency's is read first, then followed, and shown wherever it sets something", async ({
  companion,
}) => {
  const { page, url } = companion
  await openSample(companion)
  await page.goto(`${url}/#/settings/policy`)
  await page.getByLabel("Open a policy file").setInputFiles(file({ ...lantern, lockAfterMinutes: 0 }))
  await expect(page.getByRole("alert")).toContainText("policy lockAfterMinutes")
  await expect(page.getByText("No agency policy")).toBeVisible()

  await page.getByLabel("Open a policy file").setInputFiles(file(lantern))
  const ask = page.getByRole("dialog", { name: "Follow this policy?" })
  await expect(ask).toContainText("Policy of Lantern House")
  await expect(ask).toContainText("9 years")
  await ask.getByRole("button", { name: "Follow it" }).click()
  await expect(page.getByRole("heading", { name: "Policy of Lantern House" })).toBeVisible()

  await page.goto(`${url}/#/settings/lock`)
  await expect(page.getByText("Set by Lantern House: no more than 4 min")).toBeVisible()
  await expect(page.getByRole("slider")).toHaveAttribute("max", "4")
  await expect(page.getByRole("slider")).toHaveAttribute("aria-valuetext", "4 min")

  await page.goto(`${url}/#/`)
  await expect(page.getByText("Lantern House asks you to add a passkey.")).toBeVisible()
  await expect(page.getByRole("button", { name: /^(Start|Resume)/ }).first()).toBeEnabled()
})

test("where the agency allows no share sheet, files leave in the other ways", async ({ companion }) => {
  const { page, url } = companion
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "canShare", { value: () => true })
  })
  await openSample(companion)
  const ways = async () => {
    await page.goto(`${url}/#/settings/backup`)
    await page.getByRole("button", { name: "Make a backup" }).click()
    await expect(page.getByRole("button", { name: /^(Save|Download)/ }).first()).toBeVisible({ timeout: 30_000 })
    return page.getByRole("button", { name: /Share/i }).count()
  }
  expect(await ways()).toBe(1)

  await page.goto(`${url}/#/settings/policy`)
  const closed = { ...lantern, features: { ...lantern.features, shareSheet: false } }
  await page.getByLabel("Open a policy file").setInputFiles(file(closed))
  await page.getByRole("button", { name: "Follow it" }).click()
  await expect(page.getByRole("heading", { name: "Policy of Lantern House" })).toBeVisible()
  expect(await ways()).toBe(0)
})
