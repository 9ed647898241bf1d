import type { Page } from "@playwright/test"
import { expect } from "../companion.ts"
import { grantedByCore } from "../ordeals/ask-core.ts"
import { at } from "../team/program.ts"

/** Someone in the caseload of the vault that is open. Answers their id. */
export const addPerson = (page: Page, chosenName: string): Promise<string> =>
  grantedByCore(page, "people.add", { chosenName, pronoun: "they", startedOn: "2026-03-02", place: "" })

/** A session with them, begun and ended, and its note signed; they may say something in it. Answers its id. */
export const meet = async (page: Page, participantId: string, said?: string): Promise<string> => {
  const sessionId = await grantedByCore<string>(page, "sessions.start", { participantId })
  if (said) await grantedByCore(page, "sessions.quote", { id: sessionId, words: said, step: "settle-in" })
  await grantedByCore(page, "sessions.wrapUp", { id: sessionId })
  const id = await grantedByCore<string>(page, "notes.draft", { sessionId, formatId: null })
  await grantedByCore(page, "notes.sign", { id })
  return sessionId
}

/** The same by hand: what is written of it, what they said in it, and what stands in the note. */
export const holdSession = async (
  page: Page,
  participantId: string,
  { place, said, response }: { readonly place: string; readonly said: string; readonly response: string },
) => {
  await at(page, `/person/${participantId}`)
  await page.getByRole("button", { name: "Start session" }).click()
  await page.getByLabel("Where you meet").fill(place)
  await page.getByRole("button", { name: "Their words" }).click()
  await page.getByLabel("What they said").fill(said)
  await page.getByRole("button", { name: "Done", exact: true }).click()
  await page.getByTitle("More").click()
  await page.getByRole("button", { name: "Wrap up now" }).click()
  await page.getByRole("button", { name: "Write the note" }).click()
  await page.getByRole("textbox", { name: /Response/ }).fill(response)
  await page.getByRole("button", { name: "Sign", exact: true }).click()
  await page.getByRole("dialog").getByRole("button", { name: /^Sign/ }).click()
  await expect(page.getByText("Signed. The session is finished.")).toBeVisible()
}

/** Their sessions, as the vault that is open has them. */
export const sessionsOf = async (page: Page, participantId: string): Promise<readonly string[]> => {
  const heads = await grantedByCore<readonly { readonly id: string }[]>(page, "sessions.watchOf", { participantId })
  return heads.map(({ id }) => id).sort()
}

/** On *Exports*: makes what waits for them into a file. Answers where the browser laid it. */
export const handOver = async (page: Page, button: RegExp | string): Promise<string> => {
  await at(page, "/")
  await at(page, "/exports")
  await page.getByRole("button", { name: button }).click()
  const leaving = page.waitForEvent("download")
  await page.getByRole("button", { name: /^Download/ }).click()
  return (await leaving).path()
}

/** Chooses files where exports are read. */
export const read = (page: Page, files: readonly string[]) =>
  page.locator("input[type=file][multiple]").setInputFiles([...files])

/** What came of each file, in words. */
export const results = (page: Page) => page.getByRole("list", { name: "What came of it" }).getByRole("listitem")
