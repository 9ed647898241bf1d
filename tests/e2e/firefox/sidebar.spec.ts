import { readFileSync } from "node:fs"
import { warnings } from "./privileged.ts"
import { startRecordSystem } from "./record-system.ts"
import { expect, test } from "./sidebar.ts"

// One after the other: they share one Firefox.
test.describe.configure({ mode: "default" })

test.describe("Firefox's own sidebar", () => {
  test("opens by its button, with the prompts of step and card, and with the crisis card", async ({ firefox }) => {
    const { page, sidebar } = firefox
    const records = await startRecordSystem()
    await page.open(records.chart("7"))
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

    await page.type("Progress note", "Nothing of this is read.")
    await page.click("button", "Save")
    await page.sees("heading", "Saved")
    expect(records.saved).toEqual([{ chart: "7", note: "Nothing of this is read." }])
    await firefox.clickToolbarButton()
    records.close()
  })

  test("is installed without a warning", async ({ firefox }) => {
    const { permissions } = JSON.parse(readFileSync("dist/extension/firefox-mv3/manifest.json", "utf8"))
    expect(await firefox.privileged(warnings, permissions, [])).toEqual([])
    expect(await firefox.privileged(warnings, [...permissions, "tabs"], []), "it does warn").not.toEqual([])
  })
})
