import type { Browser, BrowserContextOptions, Page } from "@playwright/test"
import { expect, phone } from "../companion.ts"
import { keepCoreInReach } from "../ordeals/ask-core.ts"
import { typeSheetBack } from "../steps.ts"

export const supervisor = "Dana Cole"
export const program = "Riverside Supported Housing"
export const passphrase = "slow river stones"

/** Another device: a browser profile of its own, whose core can be asked. */
export const anotherDevice = async (browser: Browser, more: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({
    viewport: phone,
    serviceWorkers: "block",
    locale: "en-US",
    reducedMotion: "reduce",
    ...more,
  })
  await keepCoreInReach(context)
  return context.newPage()
}

/** From *Who are you?* to a vault that is made and open; what is next is a press away. */
export const makeVault = async (page: Page, name: string) => {
  await page.getByLabel("Your name").fill(name)
  await page.getByRole("button", { name: "Next" }).click()
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase)
  await page.getByRole("button", { name: "Make my vault" }).click()
  await typeSheetBack(page)
  await page.getByRole("button", { name: "Next" }).click()
  await page.getByRole("button", { name: "Not now" }).click()
  await page.getByRole("button", { name: "Next" }).click()
}

/** Through the third door: a vault, and a program that begins with it. Ends on the team. */
export const startProgram = async (page: Page, url: string) => {
  await page.goto(url)
  await page.getByRole("button", { name: /^Start a program/ }).click()
  await expect(page.getByLabel("Supervisor")).toBeChecked()
  await makeVault(page, supervisor)
  await page.getByRole("button", { name: "Go on to the program" }).click()
  await page.getByLabel("What is it called?").fill(program)
  await page.getByLabel("A short code").fill("Riverside")
  await page.getByLabel("What is this device called?").fill("the desk in room 4")
  await page.getByRole("button", { name: "Start the program" }).click()
  await expect(page.getByRole("heading", { name: program })).toBeVisible()
}

/** From the team: an invitation for one peer specialist, as a link. */
export const invite = async (page: Page): Promise<string> => {
  await page.getByRole("link", { name: "Invite someone" }).click()
  await page.getByRole("button", { name: "Make the invitation" }).click()
  return page.getByLabel("Link").inputValue()
}

/** From an invitation that was found to one that was asked to be let in by. Ends where the six words are. */
export const joinAs = async (page: Page, name: string, device: string) => {
  await page.getByRole("button", { name: "Make my vault and go on" }).click()
  await makeVault(page, name)
  await page.getByRole("button", { name: "Go on to join" }).click()
  await page.getByLabel("What is this device called?").fill(device)
  await page.getByRole("button", { name: "Join", exact: true }).click()
  await expect(page.getByRole("heading", { name: `You asked to join ${program}` })).toBeVisible()
}

/** From the team: lets someone in who asks, as if the words had been compared. */
export const admit = async (page: Page, name: string) => {
  await page.getByRole("button", { name: `Admit ${name}` }).click()
  const ask = page.getByRole("dialog")
  await ask.getByLabel("I heard all six words").check()
  await ask.getByRole("button", { name: "Admit", exact: true }).click()
  await expect(ask).toBeHidden()
}

/** What `SixWords` shows, in its order. */
export const sixWords = (page: Page) => page.getByRole("list", { name: "Six words" }).first().getByRole("listitem")

/** Goes to a place of the app by its address, as a link does. */
export const at = (page: Page, path: string) =>
  page.evaluate(hash => {
    location.hash = hash
  }, path)
