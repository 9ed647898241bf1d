import type { Page } from "@playwright/test"
import { expect } from "./panel.ts"

/** To the page of someone in the sample. */
export const toPerson = async (side: Page, name: string) => {
  await side.getByRole("link", { name: "People" }).click()
  await side
    .getByRole("main")
    .getByRole("link", { name: new RegExp(`^${name}\\b`) })
    .click()
  await expect(side.getByRole("heading", { level: 1, name })).toBeVisible()
}

/** Links the chart in front to the person whose page is open, by the part of its address that the panel proposes. */
export const linkChart = async (side: Page) => {
  await side.getByRole("button", { name: "Link the chart in front" }).click()
  await side.getByRole("dialog").getByRole("button", { name: "Link", exact: true }).click()
  await expect(side.getByText("The linked chart is in front.")).toBeVisible()
}

/** To the newest signed note of someone. */
export const toSignedNote = async (side: Page, name: string) => {
  await side.getByRole("link", { name: "Notes", exact: true }).click()
  await side.getByLabel("Find by name").fill(name)
  await side
    .locator(".notes-signed, main")
    .last()
    .getByRole("link", { name: new RegExp(`^${name}\\b`) })
    .first()
    .click()
  await expect(side.getByRole("button", { name: "Insert note" })).toBeVisible()
}

/** Words that the panel says above the note: whose chart is in front. */
export const chartWords = (side: Page) => side.getByRole("region", { name: "Into the record system" })
