import type { Page } from "@playwright/test"
import { grantedByCore } from "../ordeals/ask-core.ts"
import { at } from "../team/program.ts"

/** Someone in the caseload of the vault that is open. Answers their id. */
export const addPerson = (page: Page, chosenName: string): Promise<string> =>
  grantedByCore(page, "people.add", { chosenName, pronoun: "they", startedOn: "2026-03-02", place: "" })

/** A session with them, begun and ended, and its note signed. */
export const meet = async (page: Page, participantId: string) => {
  const sessionId = await grantedByCore<string>(page, "sessions.start", { participantId })
  await grantedByCore(page, "sessions.wrapUp", { id: sessionId })
  const id = await grantedByCore<string>(page, "notes.draft", { sessionId, formatId: null })
  await grantedByCore(page, "notes.sign", { id })
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
