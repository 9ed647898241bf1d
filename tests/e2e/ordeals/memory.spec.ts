import type { Locator, Page } from "@playwright/test"
import { expect, tablet, test } from "../companion.ts"
import { heapsOf, wordsInHeaps } from "./heap.ts"

test.use({ viewport: tablet, actionTimeout: 20_000 })

/** Words that stand nowhere but where they are typed. */
const said = {
  name: "Qwyllabeth",
  ownWord: "glimmerfrost",
  place: "Zephandra",
  met: "trundlegate",
  quote: "marzipelda",
  plan: "thrumbleway",
  note: "quinterly",
}
const passphrase = "quellish horses murmurate"

/** As keys do: what a test hands to a page by other ways stays in the page's memory, and would be found there. */
const type = async (field: Locator, words: string) => {
  await field.focus()
  await field.page().keyboard.insertText(words)
}

const startVault = async (page: Page, url: string) => {
  await page.goto(url)
  await page.getByRole("button", { name: "Start on your own" }).click()
  await type(page.getByLabel("Your name"), "Jo Rivera")
  await page.getByRole("button", { name: "Next" }).click()
  await type(page.getByLabel("Passphrase", { exact: true }), passphrase)
  const typed = wordsInHeaps(await heapsOf(page), [passphrase])
  await page.getByRole("button", { name: "Make my vault" }).click()
  const sheet = page.getByRole("article")
  await expect(sheet).toContainText(/([0-9A-Z]{4}\s+){8}[0-9A-Z]{4}/, { timeout: 30_000 })
  const code = (await sheet.innerText()).match(/([0-9A-Z]{4}\s+){8}[0-9A-Z]{4}/)?.[0].split(/\s+/) ?? []
  const shown = wordsInHeaps(await heapsOf(page), [code.join("-")])
  await page.getByRole("button", { name: "I have it on paper" }).click()
  const asked = page.getByText(/^Group \d$/)
  await expect(asked).toHaveCount(2)
  for (const label of await asked.allInnerTexts())
    await type(page.getByLabel(label), code[Number(label.at(-1)) - 1] ?? "")
  await page.getByRole("button", { name: "Next" }).click()
  await page.getByRole("button", { name: "Not now" }).click()
  await page.getByRole("button", { name: "Next" }).click()
  await page.getByRole("button", { name: "Go to Today" }).click()
  return { code: code.join("-"), found: [...typed, ...shown] }
}

/** A person, a session with a quote and a plan, the beginning of a note. */
const liveALittle = async (page: Page) => {
  await page.getByRole("link", { name: "Add a person" }).click()
  await type(page.getByLabel("What they like to be called"), said.name)
  await type(page.getByLabel("Where you usually meet"), said.place)
  await page.getByRole("button", { name: "Add this person" }).click()
  await page.getByRole("link", { name: "Details" }).click()
  await type(page.getByLabel("Their own word for what they live with"), said.ownWord)
  await page.goBack()
  await page
    .getByRole("button", { name: /^Start (a )?session/ })
    .first()
    .click()
  await type(page.getByLabel("Where you meet"), said.met)
  await page.getByRole("button", { name: "Their words" }).click()
  await type(page.getByLabel("What they said"), said.quote)
  await page.getByRole("button", { name: "Done", exact: true }).click()
  const steps = page.getByRole("navigation", { name: "Steps of the session" })
  await steps.getByRole("button", { name: "Action plan" }).click()
  await type(page.getByLabel("What", { exact: true }), said.plan)
  await steps.getByRole("button", { name: "Close" }).click()
  await page.getByRole("button", { name: "Wrap up", exact: true }).click()
  await page.getByRole("button", { name: "Write the note" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Progress note" })).toBeVisible()
  const section = page.getByRole("main").getByRole("textbox").first()
  await section.press("Control+End")
  await type(section, said.note)
  expect(await section.inputValue()).toContain(said.note)
}

test("locked, neither the page nor its core remembers a word of anyone, the passphrase, or the recovery code", async ({
  companion,
}) => {
  test.slow()
  const { page, url } = companion
  const { code, found } = await startVault(page, url)
  expect(found, "the search finds the passphrase while it is typed, and the code while it is shown").toEqual(
    expect.arrayContaining([`${passphrase} in the page`, `${code} in the page`]),
  )
  await liveALittle(page)
  const words = Object.values(said)
  const open = wordsInHeaps(await heapsOf(page), words)
  expect(open, "the search finds what is on the screen").toContain(`${said.note} in the page`)
  expect(open, "and what the core has open").toContain(`${said.quote} in worker 1`)

  await page.getByRole("link", { name: "Settings" }).click()
  await page.getByRole("button", { name: "Lock now" }).click()
  await expect(page.getByRole("heading", { name: "Handrail is locked" })).toBeVisible()
  const heaps = await heapsOf(page)
  expect(heaps.size, "page and core").toBeGreaterThan(1)
  expect(
    wordsInHeaps(heaps, [...words, passphrase, code, code.replaceAll("-", ""), code.replaceAll("-", " ")]),
  ).toEqual([])
})
