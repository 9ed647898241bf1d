import type { Page } from "@playwright/test"
import { toSignedNote } from "./beside.ts"
import { expect, test } from "./panel.ts"
import { setByIt } from "./set-by-it.ts"

test.use({ sitesGiven: true })
// One after the other, so that each leaves the device's folders as it found them.
test.describe.configure({ mode: "default" })

const toSettings = async (side: Page, section: string) => {
  await side.evaluate(to => {
    location.hash = `/settings/${to}`
  }, section)
  await expect(side.getByRole("heading", { level: 1 })).toBeVisible()
}

test("what IT has set for the browser holds, and the screens show whose it is", async ({ panel, records }) => {
  await panel.keepSample()
  const page = await panel.context.newPage()
  await page.goto(records.url("/patients/4711/notes"))
  const stop = await setByIt(panel, {
    allowedOrigins: ["https://records.example.org"],
    idleLockMinutes: 4,
    keepKey: false,
    disabledFeatures: ["copy", "passkeys"],
  })
  try {
    const side = await panel.openSample(page)

    await test.step("settings are locked, and say by whom", async () => {
      await toSettings(side, "lock")
      await expect(side.getByText("Set by IT at your agency: no more than 4 min")).toBeVisible()
      await expect(side.getByRole("slider")).toHaveAttribute("max", "4")
      await expect(side.getByText("Set by IT at your agency: not used")).toBeVisible()
      await toSettings(side, "policy")
      const rules = side.locator("section").filter({ hasText: "Set by IT for this browser" })
      await expect(rules).toContainText("only on https://records.example.org")
      await expect(rules).toContainText("4 min")
      await expect(side.getByText("No agency policy")).toBeVisible()
    })

    await test.step("a note goes into no other page, and is not copied", async () => {
      await toSignedNote(side, "Amara")
      await expect(side.getByText("Notes are not copied from here")).toBeVisible()
      const field = page.getByLabel("Note")
      await field.focus()
      await side.getByRole("button", { name: "Insert note" }).click()
      await expect(side.getByText("Your IT department has blocked this page.")).toBeVisible()
      await expect(field).toHaveValue("")
    })
  } finally {
    stop()
  }
})

test("what IT has set wrongly does not hold, and is named", async ({ panel, records }) => {
  await panel.keepSample()
  const page = await panel.context.newPage()
  await page.goto(records.url("/"))
  const stop = await setByIt(panel, { idleLockMinutes: 0, disabledFeatures: ["copy"] })
  try {
    const side = await panel.openSample(page)
    await toSettings(side, "policy")
    await expect(side.getByText("None of it holds. Tell your IT department: idleLockMinutes.")).toBeVisible()
    await toSignedNote(side, "Amara")
    await expect(side.getByRole("button", { name: "Copy" }).first()).toBeVisible()
  } finally {
    stop()
  }
})
