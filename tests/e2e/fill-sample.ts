import { expect, type Page } from "@playwright/test"

/** Today, drawn and with the focus: every way in leads there. */
export const onToday = async (page: Page) => {
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole("link", { name: "Today" })).toHaveAttribute("aria-current", "page")
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
}

/** Goes in at the door of the sample caseload: the first time, thirty made-up people are put in it. */
export const fillSample = async ({ page, url }: { readonly page: Page; readonly url: string }) => {
  await page.goto(`${url}/#/try`)
  await expect(page.getByText("everyone here is made up")).toBeVisible()
  await onToday(page)
}
