import { axe } from "../axe.ts"
import { expect, test } from "./panel.ts"

test.describe("the side panel before anyone has a vault", () => {
  test("opens beside a record system with the prompts of step and card, and with the crisis card", async ({
    panel,
    records,
  }) => {
    const page = await panel.context.newPage()
    await page.goto(records.url("/patients/4711/notes"))
    const requests: string[] = []
    panel.context.on("request", request => requests.push(request.url()))

    const side = await panel.open(page)
    const views = await side.evaluate(() =>
      (
        globalThis as typeof globalThis & { chrome: { runtime: { getContexts: (of: object) => Promise<unknown[]> } } }
      ).chrome.runtime.getContexts({
        contextTypes: ["SIDE_PANEL"],
      }),
    )
    expect(views, "it is the browser's own side panel").toHaveLength(1)
    expect(await side.evaluate(() => innerWidth)).toBeLessThan(420)

    await side.getByRole("link", { name: "Only show prompts" }).click()
    await side.getByRole("link", { name: /Follow up on goals/ }).click()
    await expect(side.getByRole("button", { name: "Ask" })).toBeVisible()
    await side.getByRole("link", { name: "Back" }).click()

    await side.getByText("Recovery strategies").click()
    await side.getByRole("link", { name: /What recovery means/ }).click()
    await expect(side.getByRole("heading", { level: 1 })).toHaveText(/What recovery means/)
    await expect(side.getByText("Home practice to choose from")).toBeVisible()

    await side.getByRole("link", { name: "Crisis" }).click()
    await expect(side.locator('a[href="tel:988"]')).toBeVisible()

    expect(requests.filter(url => !url.startsWith("chrome-extension://"))).toEqual([])
  })

  test("sets up in a tab, and the panel then has the same vault", async ({ panel, records }) => {
    const page = await panel.context.newPage()
    await page.goto(records.url("/patients/4711/notes"))
    const side = await panel.open(page)
    const opening = panel.context.waitForEvent("page")
    await side.getByRole("button", { name: "Set up in a tab" }).click()
    const tab = await opening
    expect(tab.url()).toContain("/companion.html")
    await tab.getByRole("button", { name: /Look around with a sample caseload/ }).click()
    await expect(tab.getByRole("link", { name: "Today", exact: true })).toHaveAttribute("aria-current", "page", {
      timeout: 60_000,
    })
    // Open at once where the key rests already, else it asks for the passphrase.
    const today = side.getByRole("link", { name: "Today", exact: true })
    await expect(today.or(side.getByLabel("Passphrase", { exact: true }))).toBeVisible({ timeout: 60_000 })
    await expect(side.getByText("everyone here is made up")).toBeVisible()
  })

  test("is readable for everyone, and fits its width", async ({ panel, records }) => {
    const page = await panel.context.newPage()
    await page.goto(records.url("/"))
    const side = await panel.open(page)
    for (const address of [
      "/",
      "/prompts",
      "/prompts/step/goals",
      "/prompts/card/recovery-strategies/what-recovery-means",
      "/crisis",
    ]) {
      await side.evaluate(to => {
        location.hash = to
      }, address)
      await expect(side.getByRole("heading", { level: 1 })).toBeVisible()
      expect(await side.evaluate(() => document.documentElement.scrollWidth <= innerWidth), address).toBe(true)
      expect(await axe(side), address).toEqual([])
    }
  })
})
