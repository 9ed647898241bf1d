import type { Page } from "@playwright/test"
import { axe } from "../axe.ts"
import { expect, phone, test } from "../companion.ts"
import { clipped, sideways, textSize } from "../look.ts"
import { keepCoreInReach } from "../ordeals/ask-core.ts"
import { exportFrom, takeInto } from "./hand-across.ts"
import { anotherDevice, at, invite, makeVault, program, sixWords, startProgram, supervisor } from "./program.ts"

/** What no address of the sample shows: for every eye and every hand, on the narrowest phone and at twice the size. */
const isFitFor = async (page: Page) => {
  expect.soft(await axe(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 640 })
  expect.soft(await sideways(page)).toBeNull()
  await textSize(page, "200")
  expect.soft(await sideways(page)).toBeNull()
  expect.soft(await clipped(page)).toEqual([])
  await textSize(page, "100")
  await page.setViewportSize(phone)
}

test("someone with a link joins: both read the same six words, and are one program from then on", async ({
  browser,
  companion: { context, page: dana, url },
}) => {
  await keepCoreInReach(context)
  await startProgram(dana, url)
  const link = await invite(dana)
  const jo = await anotherDevice(browser)

  await test.step("what the link is about is said before anything is made, and the link leaves the address", async () => {
    await jo.goto(link)
    await expect(jo.getByRole("heading", { name: program })).toBeVisible()
    await expect(jo.getByText(supervisor)).toBeVisible()
    await expect(jo.getByText("Peer specialist")).toBeVisible()
    await expect(jo.getByText("for one person")).toBeVisible()
    expect(jo.url()).not.toContain("join/")
    const beside = await jo.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
    expect(beside).not.toContain(link.split("/join/")[1]?.slice(0, 40))
  })

  await test.step("the invitation waits while the vault is made", async () => {
    await jo.getByRole("button", { name: "Make my vault and go on" }).click()
    await expect(jo.getByLabel("Peer specialist")).toBeChecked()
    await makeVault(jo, "Jo Rivera")
    await jo.getByRole("button", { name: "Go on to join" }).click()
    await expect(jo.getByRole("heading", { name: program })).toBeVisible()
    await jo.getByLabel("What is this device called?").fill("the blue tablet")
    await jo.getByRole("button", { name: "Join", exact: true }).click()
    await expect(jo.getByRole("heading", { name: `You asked to join ${program}` })).toBeVisible()
    await expect(jo.getByRole("heading", { name: `Call ${supervisor}` })).toBeVisible()
    await expect(sixWords(jo)).toHaveCount(6)
    await isFitFor(jo)
    await expect(jo.getByRole("link", { name: "Send your first export" })).toHaveAttribute("href", "#/exports")
  })

  await test.step("the supervisor sees who asks, with the same words, and lets them in by them", async () => {
    expect(await takeInto(dana, await exportFrom(jo, { to: "program" }))).toBe("Asks")
    await at(dana, "/")
    await expect(dana.getByText("One device asks to join")).toBeVisible()
    await dana.getByRole("link", { name: "Open the team" }).click()
    await expect(dana.getByRole("heading", { name: "Jo Rivera asks to join" })).toBeVisible()
    expect(await sixWords(dana).allInnerTexts()).toEqual(await sixWords(jo).allInnerTexts())
    await isFitFor(dana)
    await dana.getByRole("button", { name: "Admit Jo Rivera" }).click()
    const ask = dana.getByRole("dialog")
    await expect(ask.getByRole("button", { name: "Admit", exact: true })).toBeDisabled()
    await ask.getByLabel("I heard all six words").check()
    await ask.getByRole("button", { name: "Admit", exact: true }).click()
    await expect(dana.getByRole("link", { name: /^Jo Rivera/ })).toContainText("one device")
    await expect(dana.getByRole("heading", { name: "Jo Rivera asks to join" })).toBeHidden()
  })

  const memberId =
    await test.step("a member has a page with their devices, and nothing of them in its address", async () => {
      await dana.getByRole("link", { name: /^Jo Rivera/ }).click()
      await expect(dana.getByText("the blue tablet")).toBeVisible()
      expect(dana.url()).not.toMatch(/jo|rivera/i)
      return dana.url().split("/member/")[1] ?? ""
    })

  await test.step("with the next export the other device is in, and sees its own program", async () => {
    expect(await takeInto(jo, await exportFrom(dana, { to: "member", memberId }))).toBeNull()
    await at(jo, "/team")
    await expect(jo.getByRole("link", { name: /^Jo Rivera \(you\)/ })).toBeVisible()
    await expect(jo.getByRole("link", { name: new RegExp(`^${supervisor}`) })).toBeVisible()
    await expect(jo.getByRole("link", { name: "Invite someone" })).toHaveCount(0)
    await at(jo, "/team/caseload")
    await expect(jo.getByText("This is for supervisors")).toBeVisible()
  })

  await test.step("someone to serve, and a word about them, reach the member's People and Today", async () => {
    await at(dana, "/people/new")
    await dana.getByLabel("What they like to be called").fill("Amara")
    await dana.getByRole("button", { name: "Add" }).click()
    await expect(dana).toHaveURL(/#\/person\//)
    await dana.getByRole("button", { name: "Tell a member something" }).click()
    const tell = dana.getByRole("dialog")
    await tell.getByRole("button", { name: "Task" }).click()
    await tell.getByLabel("What is to be done?").fill("Please ask about the morning.")
    await tell.getByRole("button", { name: "Tell Jo Rivera" }).click()
    await expect(tell).toBeHidden()

    await at(dana, "/team/caseload")
    await expect(dana.getByRole("link", { name: /^Amara/ })).toContainText("Served by nobody yet")
    await dana.getByRole("link", { name: /^Amara/ }).click()
    await dana.getByLabel("Who?").selectOption({ label: "Jo Rivera (0)" })
    await dana.getByLabel("What do they need to know").fill("Knock twice.")
    await dana.getByRole("button", { name: "Ask Jo Rivera" }).click()
    await expect(dana.getByText("Knock twice.")).toBeVisible()

    expect(await takeInto(jo, await exportFrom(dana, { to: "member", memberId }))).toBeNull()
    await at(jo, "/people")
    await expect(jo.getByRole("link", { name: /Amara/ })).toBeVisible()
    await at(jo, "/")
    const card = jo.getByRole("region", { name: "From your supervisor" })
    await expect(card).toContainText("Please ask about the morning.")
    await expect(card).toContainText(supervisor)
    await isFitFor(jo)
  })

  await test.step("what the member does with it comes back to the supervisor", async () => {
    const card = jo.getByRole("region", { name: "From your supervisor" })
    await card.getByRole("button", { name: "Answer" }).click()
    await card.getByLabel(`Your answer to ${supervisor}`).fill("On Thursday.")
    await card.getByRole("link", { name: "Open the record" }).click()
    await expect(jo.getByRole("heading", { name: "Amara", level: 1 })).toBeVisible()
    await at(jo, "/")
    await expect(card.getByLabel(`Your answer to ${supervisor}`)).toHaveValue("On Thursday.")
    await card.getByRole("button", { name: "Done" }).click()
    await expect(card).toBeHidden()
    expect(await takeInto(dana, await exportFrom(jo, { to: "program" }))).toBeNull()
    await at(dana, "/team/told")
    await expect(dana.getByText("Done today")).toBeVisible()
    await expect(dana.getByText("On Thursday.")).toBeVisible()
  })

  await test.step("a lost device is taken off with a reason, and what that means is said first", async () => {
    await at(dana, `/team/member/${memberId}`)
    await dana.getByRole("button", { name: "Take off the blue tablet" }).click()
    const ask = dana.getByRole("dialog")
    await expect(ask).toContainText("nothing is written to this device")
    await ask.getByRole("button", { name: "Take off" }).click()
    await expect(ask).toContainText("Say why.")
    await ask.getByLabel("Why?").fill("Lost on the bus")
    await ask.getByRole("button", { name: "Take off" }).click()
    await expect(dana.getByText("Lost on the bus")).toBeVisible()
  })
  await jo.context().close()
})
