import { readFileSync } from "node:fs"
import type { Page } from "@playwright/test"
import type { Bundle } from "fhir/r4"
import papa from "papaparse"
import { expect, test } from "./companion.ts"
import { openSample } from "./steps.ts"

/** Where one can choose a folder, a test cannot: without that, files come as downloads. */
const withoutPicker = (page: Page) => page.addInitScript(() => Reflect.deleteProperty(window, "showSaveFilePicker"))

const save = async (page: Page, file: string) => {
  const downloading = page.waitForEvent("download")
  await page.getByRole("button", { name: `Save: ${file}` }).click()
  const download = await downloading
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") }
}

/** What the screen says there is of something. */
const counted = async (page: Page, what: string) =>
  Number((await page.locator(".data-counts dl > div", { hasText: what }).locator("dd").innerText()).replaceAll(",", ""))

const rowsOf = (text: string) =>
  papa.parse<Record<string, string>>(text.replace("\uFEFF", "").trim(), { header: true }).data

test("data goes out only as far as people allow, in files that say what they hold", async ({ companion }) => {
  const { page } = companion
  await withoutPicker(page)
  await openSample(companion)
  await page.getByRole("link", { name: "Program" }).click()
  await page.getByRole("link", { name: "Data out" }).click()
  const names: string[] = []

  await test.step("first it says how much goes, and how much stays", async () => {
    await page.getByLabel("Which time?").selectOption("All of it")
    await page.getByRole("button", { name: "See what would be in it" }).click()
    await expect(page.getByRole("heading", { name: "What stays here" })).toBeVisible()
    expect(await counted(page, "Sessions")).toBeGreaterThan(10)
    await expect(page.getByText("about alcohol or drugs.")).toBeVisible()
    await expect(page.getByText("a line for each session and each answer")).toBeVisible()
  })

  await test.step("the agency has tables of its own records, without names and words", async () => {
    const sessions = await counted(page, "Sessions")
    await page.getByRole("button", { name: "Make tables" }).click()
    await expect(page.getByRole("heading", { name: "The files" })).toBeVisible()
    const file = await save(page, "Sessions")
    expect(file.name).toMatch(/^handrail-data-sessions-\d{4}-\d\d-\d\d\.csv$/)
    const rows = rowsOf(file.text)
    expect(rows).toHaveLength(sessions)
    expect(Object.keys(rows[0] ?? {})).not.toContain("quotes")
    const ratings = rowsOf((await save(page, "Answers to ratings")).text)
    expect(ratings.length).toBeGreaterThan(100)
    const dictionary = rowsOf((await save(page, "What the columns mean")).text)
    expect(dictionary.filter(({ meaning }) => !meaning)).toEqual([])
    expect(dictionary.map(({ column }) => column)).toEqual(expect.arrayContaining(Object.keys(rows[0] ?? {})))
    expect((await save(page, "Fidelity evidence")).text).toContain("imr-fid-2009")
    names.push(file.name)
  })

  await test.step("someone outside has what a consent to them covers, as FHIR", async () => {
    await page.getByRole("radio", { name: /Someone people allow/ }).check()
    await expect(page.getByRole("heading", { name: "The files" })).toBeHidden()
    await page.getByRole("button", { name: "See what would be in it" }).click()
    await expect(page.getByText(/no consent of theirs that holds today covers it/)).toBeVisible()
    const people = await counted(page, "People")
    await page.getByRole("button", { name: "Make a FHIR Bundle" }).click()
    const file = await save(page, "FHIR R4 Bundle")
    const { type, entry = [] } = JSON.parse(file.text) as Bundle
    expect(type).toBe("collection")
    expect(entry.filter(({ resource }) => resource?.resourceType === "Patient")).toHaveLength(people)
    expect(file.name).toMatch(/^handrail-data-fhir-\d{4}-\d\d-\d\d\.json$/)
    names.push(file.name)
  })

  await test.step("planned meetings go into a calendar, and name nobody", async () => {
    await page.getByRole("button", { name: "Make a calendar file" }).click()
    const file = await save(page, "Calendar")
    expect(file.text.match(/^SUMMARY:.*$/gm)?.map(line => line.trim())).toEqual(
      expect.arrayContaining(["SUMMARY:Session"]),
    )
    expect(new Set(file.text.match(/^SUMMARY:.*$/gm)).size).toBe(1)
    expect(file.name).toMatch(/^handrail-data-calendar-.*\.ics$/)
  })

  await test.step("all of it is in the log", async () => {
    await page.goto(`${companion.url}/#/settings/audit`)
    await expect(page.getByText(/data of \d+ entries, in files/)).toBeVisible()
    await expect(page.getByText(/\d+ entr(y|ies) about .+, in files for someone they allow/).first()).toBeVisible()
    await expect(page.getByText(/planned meetings?, in a calendar file/)).toBeVisible()
  })

  expect(
    companion.requests.filter(
      request => !request.url().startsWith(companion.url) && !/^(blob|data):/.test(request.url()),
    ),
  ).toEqual([])
})
