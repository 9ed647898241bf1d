import type { Locator, Page } from "@playwright/test"
import type { Companion } from "./companion.ts"
import { expect } from "./companion.ts"
import { onToday } from "./fill-sample.ts"
import { putSample } from "./kept-sample.ts"

/** The sample's passphrase, as its screens show it. */
export const samplePassphrase = "sample caseload"

/** Opens the sample caseload in a browser that knows nothing of it yet: what filling it leaves, and then unlocked. */
export const openSample = async ({ page, url, sample }: Pick<Companion, "page" | "url" | "sample">) => {
  const kept = await sample()
  await page.goto(`${url}/manifest.webmanifest`) // an address of the companion that runs nothing
  await putSample(page, kept)
  await page.goto(`${url}/#/try`)
  await page.getByLabel("Passphrase", { exact: true }).fill(samplePassphrase)
  await page.getByRole("button", { name: "Unlock" }).click()
  await onToday(page)
}

/** From the recovery sheet on show to its check, with the two groups typed that are asked for. Answers the whole code. */
export const typeSheetBack = async (page: Page): Promise<string> => {
  const sheet = page.getByRole("article")
  await expect(sheet).toContainText(/([0-9A-Z]{4}\s+){8}[0-9A-Z]{4}/, { timeout: 30_000 })
  const code = (await sheet.innerText()).match(/([0-9A-Z]{4}\s+){8}[0-9A-Z]{4}/)?.[0] ?? ""
  await page.getByRole("button", { name: "I have it on paper" }).click()
  const asked = page.getByText(/^Group \d$/)
  await expect(asked).toHaveCount(2)
  for (const label of await asked.allInnerTexts())
    await page.getByLabel(label).fill(code.split(/\s+/)[Number(label.at(-1)) - 1] ?? "")
  return code
}

/** First run on one's own, from the doors to Today. Answers the code of the recovery sheet. */
export const startOwn = async (
  { page, url }: Pick<Companion, "page" | "url">,
  { name, passphrase }: { readonly name: string; readonly passphrase: string },
) => {
  await page.goto(url)
  await page.getByRole("button", { name: "Start on your own" }).click()
  await page.getByLabel("Your name").fill(name)
  await page.getByRole("button", { name: "Next" }).click()
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase)
  await page.getByRole("button", { name: "Make my vault" }).click()
  const code = await typeSheetBack(page)
  await page.getByRole("button", { name: "Next" }).click()
  await page.getByRole("button", { name: "Not now" }).click()
  await page.getByRole("button", { name: "Next" }).click()
  await page.getByRole("button", { name: "Go to Today" }).click()
  await onToday(page)
  return code
}

/** Locks from Settings, as a person does. */
export const lock = async (page: Page) => {
  await page.getByRole("link", { name: "Settings" }).click()
  await page.getByRole("button", { name: "Lock now" }).click()
  await expect(page.getByRole("heading", { name: "Handrail is locked" })).toBeVisible()
}

/** From the locked screen to where one was. */
export const unlock = async (page: Page, passphrase: string) => {
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase)
  await page.getByRole("button", { name: "Unlock" }).click()
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible({ timeout: 30_000 })
}

/** In *New material*: puts a topic on the table, and one of its cards if it is named. */
export const chooseTopic = async (page: Page, topic: string, card?: string) => {
  const change = page.getByText("Change", { exact: true })
  const topics = page.getByRole("combobox", { name: "Topic" })
  await expect(change).toBeVisible()
  // It stands open by itself while there is nothing on the table.
  await expect(async () => {
    if (!(await topics.isVisible())) await change.click()
    await expect(topics).toBeVisible({ timeout: 1000 })
  }).toPass()
  await topics.selectOption({ label: topic })
  // Until its cards are there, those of another topic still lie on the table.
  await expect(page.locator(".card-chooser summary")).toContainText(`${topic} · card`)
  if (card !== undefined) await page.getByRole("combobox", { name: "Card" }).selectOption(card)
}

/**
 * Chooses an answer of a scale, whose input lies unseen under its number. It is chosen when the core has kept it; and what
 * stands above may still close and move it from under the tap, as it does for a thumb.
 */
export const choose = (answer: Locator) =>
  expect(async () => {
    await answer.click({ force: true })
    await expect(answer).toBeChecked({ timeout: 3000 })
  }).toPass()

/** From the first step of a practice to the last, and that it was done. */
export const practise = async (page: Page) => {
  await page.getByRole("button", { name: "Start the practice" }).click()
  const at = page.getByRole("dialog").getByText(/^\d+ of \d+$/)
  const steps = Number((await at.innerText()).split(" ").at(-1))
  for (let step = 1; step < steps; step++) {
    await expect(at).toHaveText(`${step} of ${steps}`)
    await page.getByRole("button", { name: "Next", exact: true }).click()
  }
  await page.getByRole("button", { name: "We practiced it" }).click()
}
