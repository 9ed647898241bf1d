import { serve } from "../setup/serve.mjs"
import { axe } from "./axe.ts"
import { expect, test } from "./panel.ts"

test.describe("the side panel", () => {
  test("opens beside a record system with the prompts of step and card, and with the crisis card", async ({
    panel,
  }) => {
    const served = await serve("dist/pwa")
    const page = await panel.context.newPage()
    await page.goto(`${served.url}/mark.svg`)
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
    await served.close()
  })

  test("is readable for everyone, and fits its width", async ({ panel }) => {
    const served = await serve("dist/pwa")
    const page = await panel.context.newPage()
    await page.goto(`${served.url}/mark.svg`)
    const side = await panel.open(page)
    for (const address of ["/", "/step/goals", "/card/recovery-strategies/what-recovery-means", "/crisis"]) {
      await side.evaluate(to => {
        location.hash = to
      }, address)
      await expect(side.getByRole("heading", { level: 1 })).toBeVisible()
      expect(await side.evaluate(() => document.documentElement.scrollWidth <= innerWidth), address).toBe(true)
      expect(await axe(side), address).toEqual([])
    }
    await served.close()
  })
})
