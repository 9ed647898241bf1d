import type { Page } from "@playwright/test"
import { drawn, toAddress } from "../look.ts"
import { samplePassphrase } from "../steps.ts"
import { linkChart, toPerson, toSignedNote } from "./beside.ts"
import { expect, type Panel } from "./panel.ts"
import type { RecordSystem } from "./record-system.ts"

/** As long as names get, one of them with nowhere to break it. */
const longNames = {
  Amara: "Amara-Oluwaseyifunmitan Wolańska-Ogundimu",
  Anders: "Andersonopoulosvangelistramantzotopoulos",
}

const someoneElse = "Someone else is using this device"

type Walk = { readonly panel: Panel; readonly records: RecordSystem }

/** Called on each screen, once it is drawn: what it is, the panel, and the page beside it. */
export type LookAt = (is: string, side: Page, page: Page) => Promise<void>

const rename = async (side: Page, name: keyof typeof longNames) => {
  await toPerson(side, name)
  await toAddress(side, `${new URL(side.url()).hash.slice(1)}/edit`)
  const field = side.getByLabel("What they like to be called")
  await field.fill(longNames[name])
  await field.blur()
  await side.getByRole("link", { name: "Back", exact: true }).click()
  await expect(side.getByRole("heading", { level: 1, name: longNames[name] })).toBeVisible()
}

/** To the panel's own screens, one after the other, in one panel. What the companion has as well is looked at there. */
export const walkPanel = async ({ panel, records }: Walk, lookAt: LookAt) => {
  const page = await panel.context.newPage()
  const toChart = (chart: string) => page.goto(records.url(`/patients/${chart}/notes`))
  await toChart("4711")
  const side = await panel.open(page)
  const look = async (is: string) => {
    await drawn(side)
    const said = side.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Close" })
    while (await said.count()) await said.first().click()
    await lookAt(is, side, page)
  }
  const button = (name: string | RegExp) => side.getByRole("button", { name })
  const dialog = side.getByRole("dialog")

  await expect(button("Set up in a tab")).toBeVisible()
  await look("no vault")
  await toAddress(side, "/prompts")
  await look("prompts")
  await toAddress(side, "/prompts/step/goals")
  await look("prompts of a step")
  await toAddress(side, "/prompts/card/recovery-strategies/what-recovery-means")
  await look("prompts of a card")

  await panel.keepSample()
  await side.getByRole("link", { name: "Back", exact: true }).click()
  await expect(side.getByRole("heading", { name: "Prompts for a session" })).toBeVisible()
  await side.getByRole("link", { name: "Back", exact: true }).click()
  await expect(side.getByLabel("Passphrase", { exact: true })).toBeVisible()
  await look("locked")
  await button(someoneElse).click()
  await expect(side.getByRole("heading", { name: "Who is using this device?" })).toBeVisible()
  await look("who is using this device")
  await button(/^Someone new/).click()
  await expect(button("Set up in a tab")).toBeVisible()
  await look("no vault of one's own")
  await button(someoneElse).click()
  await button(/^Sample caseload/).click()
  await side.getByLabel("Passphrase", { exact: true }).fill(samplePassphrase)
  await button("Unlock").click()
  await expect(side.getByRole("link", { name: "Today", exact: true })).toBeVisible()
  await look("Today")

  await rename(side, "Anders")
  await look("a person, with no chart linked")
  await button("Link the chart in front").click()
  await expect(dialog.getByRole("button", { name: "Link", exact: true })).toBeVisible()
  await look("linking a chart")
  await dialog.getByRole("button", { name: "Link", exact: true }).click()
  await rename(side, "Amara")
  await toChart("4712")
  await linkChart(side)
  await look("a person, the linked chart in front")
  await button(/^(Start|Resume) session$/).click()
  await expect(side.getByText("Step 1 of 8")).toBeVisible()
  await look("a step of a session")
  await toAddress(side, "/settings/lock")
  await expect(side.getByLabel("Stay open while the panel is closed")).toBeVisible()
  await look("settings of the lock")
  await toAddress(side, "/people")
  await toChart("4713")
  await toChart("4711")
  await expect(side.getByText("Chart in front:")).toBeVisible()

  await toSignedNote(side, longNames.Amara)
  await look("a signed note, someone else's chart in front")
  await page.getByLabel("Note").focus()
  await button("Insert note").click()
  await expect(dialog.getByRole("button", { name: "Do not insert" })).toBeVisible()
  await look("someone else's chart: the question")
  await dialog.getByRole("button", { name: "Do not insert" }).click()
  await toChart("4712")
  await expect(side.getByText(`The chart in front is linked to ${longNames.Amara}.`)).toBeVisible()
  await look("a signed note, the right chart in front")
  await button("Insert note").click()
  await expect(side.getByText("No field has the cursor.")).toBeVisible()
  await look("a signed note, no field has the cursor")
  await page.getByLabel("Note").focus()
  await button("Insert note").click()
  await expect(side.getByText("Inserted, and read back from the field.")).toBeVisible()
  await side.getByText("One section at a time").click()
  await look("a note that was inserted")

  await toAddress(side, "/")
  await expect(side.getByText("Chart in front:")).toBeVisible()
  await look("Today, a chart in front and a note to confirm")
}
