import { axe } from "./axe.ts"
import { expect, test } from "./companion.ts"
import { lock, openSample } from "./steps.ts"

test.describe("with its files kept for offline use", () => {
  test.use({ serviceWorkers: "allow" })

  test("someone is in crisis: the way to help is there while locked, and with the server gone", async ({
    companion,
  }) => {
    const { page, goOffline, requests } = companion
    await openSample(companion)
    await lock(page)
    await goOffline()
    await page.reload()
    await page.getByRole("link", { name: "Crisis" }).click()

    await expect(page.getByRole("heading", { level: 1 })).toHaveText("If someone is in crisis now")
    await expect(page.getByRole("link", { name: "Call 988" })).toHaveAttribute("href", "tel:988")
    await expect(page.getByRole("link", { name: "Text 988" })).toHaveAttribute("href", "sms:988")
    await expect(page.getByRole("link", { name: "Text HOME" })).toHaveAttribute("href", "sms:741741?&body=HOME")
    await expect(page.getByRole("listitem").filter({ hasText: "Stay with the person" })).toBeVisible()
    expect(await axe(page)).toEqual([])

    const ours = new URL(companion.url).origin
    expect(requests.filter(request => !request.url().startsWith(ours)).map(request => request.url())).toEqual([])

    await page.getByRole("button", { name: "Back" }).click()
    await expect(page.getByRole("heading", { name: "Handrail is locked" })).toBeVisible()
  })
})

test("the call does not start: the number is copied", async ({ companion }) => {
  const { page, context, url } = companion
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  await page.goto(`${url}/#/crisis`)
  await page.getByRole("button", { name: "Copy the number 988" }).press("Enter")
  await expect(page.getByRole("status").filter({ hasText: "988 is copied." })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("988")
})

test("the agency's own protocol comes before the general steps", async ({ companion }) => {
  const { page, url } = companion
  await page.goto(url)
  await page.evaluate(() => localStorage.setItem("handrail.crisis-protocol", "On call: Dee, 555 0100"))
  await page.goto(`${url}/#/crisis`)
  await page.reload()
  await expect(page.getByText("On call: Dee, 555 0100")).toBeVisible()
  const headings = await page.getByRole("main").getByRole("heading", { level: 2 }).allTextContents()
  expect(headings.indexOf("Our own protocol")).toBeLessThan(headings.indexOf("What to do, step by step"))
})
