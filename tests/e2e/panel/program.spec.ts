import type { Page } from "@playwright/test"
import { type Apache, startApache } from "../../targets/apache.ts"
import { axe } from "../axe.ts"
import { meet } from "../exchange/work.ts"
import { sideways } from "../look.ts"
import { keepCoreInReach } from "../ordeals/ask-core.ts"
import { admit, at, invite, joinAs, passphrase, program, startProgram, supervisor } from "../team/program.ts"
import { expect, test } from "./panel.ts"

const place = "The shared drive"
const feedback = "The way you asked about the crossing was kind."

const keepPlace = async (page: Page, apache: Apache) => {
  await at(page, "/exports/places")
  await page.getByRole("button", { name: "Add a WebDAV folder" }).click()
  const form = page.getByRole("dialog")
  await form.getByLabel("What do you call it?").fill(place)
  await form.getByLabel("Address").fill(apache.url)
  await form.getByLabel("User name").fill(apache.user)
  await form.getByLabel("Password", { exact: true }).fill(apache.password)
  await form.getByRole("button", { name: "Try it and keep it" }).click()
  await expect(form).toBeHidden()
}

const sendNow = async (page: Page) => {
  await at(page, "/")
  await at(page, "/exports")
  await page.getByRole("button", { name: "Send now" }).click()
  await expect(page.getByText(`Done with ${place}`)).toBeVisible()
}

const isFit = async (side: Page) => {
  expect.soft(await axe(side)).toEqual([])
  await side.setViewportSize({ width: 320, height: 760 })
  expect.soft(await sideways(side)).toBeNull()
  await side.setViewportSize({ width: 360, height: 760 })
}

test("a member beside a record system joins, sends what was signed from the panel, and reads feedback there", async ({
  companion: { context, page: dana, url },
  panel,
  records,
}) => {
  test.slow()
  const apache = await startApache({ origins: [new URL(url).origin, `chrome-extension://${panel.id}`] })
  await keepCoreInReach(context)
  await keepCoreInReach(panel.context)
  await startProgram(dana, url)
  const link = await invite(dana)
  await keepPlace(dana, apache)
  const chart = await panel.context.newPage()
  await chart.goto(records.url("/patients/4711/notes"))
  const side = await panel.open(chart)

  await test.step("the vault is made in a tab, and asks to join there", async () => {
    const opening = panel.context.waitForEvent("page")
    await side.getByRole("button", { name: "Set up in a tab" }).click()
    const tab = await opening
    await tab.getByRole("button", { name: /^Join a program/ }).click()
    await tab.getByLabel("Or paste the link").fill(link)
    await tab.getByRole("button", { name: "Look at it" }).click()
    await joinAs(tab, "Jo Rivera", "the office laptop")
    await keepPlace(tab, apache)
    await tab.close()
    await side.getByLabel("Passphrase", { exact: true }).fill(passphrase)
    await side.getByRole("button", { name: "Unlock" }).click()
  })

  await test.step("the panel says what is left to do, and the first export leaves from it", async () => {
    await expect(side.getByText(`You asked to join ${program}.`)).toBeVisible()
    await isFit(side)
    await side.getByRole("link", { name: "Exports", exact: true }).click()
    await side.getByRole("button", { name: "Send now" }).click()
    await expect(side.getByText(`Done with ${place}`)).toBeVisible()
    await isFit(side)
  })

  await test.step("feedback that was told meanwhile comes with the admission, and stands on Today", async () => {
    await sendNow(dana)
    await at(dana, "/team")
    await admit(dana, "Jo Rivera")
    await dana.getByRole("link", { name: /^Jo Rivera/ }).click()
    await dana.getByRole("button", { name: "Tell Jo Rivera" }).click()
    const tell = dana.getByRole("dialog")
    await tell.getByLabel("What would you like to say?").fill(feedback)
    await tell.getByRole("button", { name: "Tell Jo Rivera" }).click()
    await expect(tell).toBeHidden()
    await sendNow(dana)
    await sendNow(side)
    await side.getByRole("link", { name: "Today", exact: true }).click()
    const card = side.getByRole("region", { name: "From your supervisor" })
    await expect(card).toContainText(feedback)
    await expect(card).toContainText(supervisor)
    await isFit(side)
  })

  await test.step("what is signed beside the chart goes by itself, and the supervisor has it", async () => {
    await at(side, "/people/new")
    await side.getByLabel("What they like to be called").fill("Amara")
    await side.getByRole("button", { name: "Add" }).click()
    await expect(side).toHaveURL(/#\/person\//)
    await meet(side, side.url().split("/person/")[1] ?? "")
    await expect(side.getByText("Handed over", { exact: true })).toBeVisible({ timeout: 60_000 })
    await sendNow(dana)
    await at(dana, "/people")
    await expect(dana.getByRole("link", { name: /Amara/ })).toBeVisible()
  })
  await apache.stop()
})
