import { readFileSync } from "node:fs"
import { startRecordSystem } from "../panel/record-system.ts"
import { shortcuts, warnings } from "./privileged.ts"
import { expect, test } from "./sidebar.ts"

// One after the other: they share one Firefox.
test.describe.configure({ mode: "default" })

test.describe("Firefox's own sidebar", () => {
  test("opens by its button, with the prompts of step and card, and with the crisis card", async ({ firefox }) => {
    const { page, sidebar } = firefox
    const records = await startRecordSystem()
    await page.open(records.url("/patients/4711/notes"))
    expect(await firefox.isSidebarOpen()).toBe(false)
    await firefox.clickToolbarButton()

    await sidebar.click("link", "Only show prompts")
    await sidebar.click("link", /^Follow up on goals/)
    await sidebar.sees("button", "Ask")
    await sidebar.click("link", "Back")
    await sidebar.click("button", /^Recovery strategies/)
    await sidebar.click("link", /^What recovery means/)
    await sidebar.sees("heading", /What recovery means/)
    await sidebar.reads("Home practice to choose from")
    await sidebar.click("link", "Crisis")
    await sidebar.sees("link", /988/)
    expect(await sidebar.run(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)

    await page.type("Note", "Nothing of this is read.")
    await page.click("button", "Save")
    await expect
      .poll(() => records.saved)
      .toEqual([{ chart: "4711", fields: { goal: "", note: "Nothing of this is read." } }])
    await firefox.clickToolbarButton()
    expect(await firefox.isSidebarOpen()).toBe(false)
    await records.close()
  })

  test("has shortcuts that Firefox has no other use for", async ({ firefox }) => {
    expect(await firefox.privileged(shortcuts)).toEqual([
      { keys: "alt,shift H", taken: [] },
      { keys: "alt,shift N", taken: [] },
    ])
  })

  test("is installed without a warning", async ({ firefox }) => {
    const { permissions } = JSON.parse(readFileSync("dist/extension/firefox-mv3/manifest.json", "utf8"))
    expect(await firefox.privileged(warnings, permissions, [])).toEqual([])
    expect(await firefox.privileged(warnings, [...permissions, "tabs"], []), "it does warn").not.toEqual([])
  })
})
