import { readFileSync } from "node:fs"
import type { Page } from "@playwright/test"
import { fileOf, packYaml, resealed, scaleYaml, soundPack } from "../unit/packs/a-pack.ts"
import { axe } from "./axe.ts"
import { expect, test } from "./companion.ts"
import { sideways, toAddress } from "./look.ts"
import { grantedByCore, keepCoreInReach } from "./ordeals/ask-core.ts"
import { lock, openSample, samplePassphrase } from "./steps.ts"
import { exportFrom, takeInto } from "./team/hand-across.ts"
import { admit, anotherDevice, invite, joinAs, startProgram } from "./team/program.ts"

const card = "topics/recovery-strategies/10-what-recovery-means.md"
const json = soundPack({
  "pack.yaml": packYaml(),
  "instruments/imrs-participant.yaml": scaleYaml,
  [card]: readFileSync(`content/en/${card}`, "utf8").replace(/^title: .*$/m, "title: Recovery at Lantern House"),
})
const file = (text: string) => ({
  name: "lantern.pack",
  mimeType: "application/gzip",
  buffer: Buffer.from(fileOf(text)),
})
const openPack = (page: Page, text: string) => page.getByLabel("Open a pack").setInputFiles(file(text))
const ratings = async (page: Page) => {
  await toAddress(page, "/people")
  await page.locator("main a[href*='#/person/']").first().click()
}

test("an agency's wording is looked through, taken, used, removed; what was filled in with it keeps it", async ({
  companion,
}) => {
  const { page } = companion
  await openSample(companion)

  await test.step("a pack with a script in it is refused, with the reason, and nothing changes", async () => {
    await toAddress(page, "/settings/packs")
    await expect(page.getByRole("heading", { name: "No content pack" })).toBeVisible()
    const hostile = resealed(json, pack =>
      Object.assign(pack.texts["topic/recovery-strategies"] ?? {}, { supporter: "<img src=x onerror=alert(1)>" }),
    )
    await openPack(page, hostile)
    await expect(page.getByRole("alert")).toContainText(
      "It has markup that no text of ours has, in topic/recovery-strategies › supporter.",
    )
    await expect(page.getByRole("heading", { name: "No content pack" })).toBeVisible()
  })

  await test.step("a sound one is shown first: each text as it is now and as it will be", async () => {
    await openPack(page, json)
    await expect(page.getByRole("heading", { name: "Take this pack?" })).toBeFocused()
    await expect(page.getByText("A pack file is not signed: you trust whoever gave it to you.")).toBeVisible()
    await page.getByText("How I see my life").click()
    await expect(page.getByText("IMR Scale: how I see it", { exact: true })).toBeVisible()
    await expect(page.getByText("In the last three months, did you come up with goals?")).toBeVisible()
    expect(await axe(page)).toEqual([])
    expect(await sideways(page)).toBeNull()
    await page.getByRole("button", { name: "Not now" }).click()
    await expect(page.getByRole("heading", { name: "No content pack" })).toBeVisible()
  })

  await test.step("dropped on the page, it comes in as well, and is taken", async () => {
    const dropped = await page.evaluateHandle(
      bytes => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([new Uint8Array(bytes)], "lantern.pack"))
        return transfer
      },
      [...fileOf(json)],
    )
    await page.locator("main").dispatchEvent("drop", { dataTransfer: dropped })
    await page.getByRole("button", { name: "Take it" }).click()
    await expect(page.getByText("Taken. Its wording is used from now on.")).toBeVisible()
    await expect(page.getByText("a file is not signed: you trust whoever gave it to you.")).toBeVisible()
    await page.getByText("What it says otherwise").click()
    await expect(page.getByText("Recovery at Lantern House")).toBeHidden()
    await page.locator("summary", { hasText: "Topic" }).click()
    await expect(page.getByText("Recovery at Lantern House")).toBeVisible()
    expect(await axe(page)).toEqual([])
  })

  await test.step("its wording is asked, and no screen calls it adapted", async () => {
    await ratings(page)
    await page.getByRole("link", { name: /How I see my life/ }).click()
    await page.getByRole("button", { name: "Start: How I see my life" }).click()
    await expect(page.getByRole("button", { name: "Begin" })).toBeVisible()
    await expect(page.getByText(/Adapted wording: in our own words/)).toHaveCount(0)
    await page.getByRole("button", { name: "Begin" }).click()
    await expect(
      page.getByRole("heading", { name: "In the last three months, did you come up with goals?" }),
    ).toBeVisible()
    await page.getByRole("radio").first().check()
    await page.getByRole("button", { name: "Next" }).click()
    for (let at = 2; at <= 15; at++) {
      await expect(page.getByText(`Question ${at} of 15`)).toBeVisible()
      await page.getByRole("button", { name: "Skip this one" }).click()
    }
    await page.getByRole("button", { name: /Finish|Keep|Done/ }).click()
  })
  const filled = page.url()

  await test.step("after locking and unlocking, lists and handouts say it too", async () => {
    await lock(page)
    await page.getByLabel("Passphrase", { exact: true }).fill(samplePassphrase)
    await page.getByRole("button", { name: "Unlock" }).click()
    await toAddress(page, "/handouts/recovery-strategies/what-recovery-means")
    await expect(page.getByRole("heading", { name: "Recovery at Lantern House" })).toBeVisible()
    await ratings(page)
    await expect(page.getByRole("link", { name: /How I see my life/ })).toBeVisible()
  })

  await test.step("removed, Handrail's own texts are back, and what was filled in still says what was asked", async () => {
    await toAddress(page, "/settings/packs")
    await page.getByRole("button", { name: "Remove this pack" }).click()
    await page.getByRole("dialog").getByRole("button", { name: "Remove this pack" }).click()
    await expect(page.getByRole("heading", { name: "No content pack" })).toBeVisible()
    await toAddress(page, "/handouts/recovery-strategies/what-recovery-means")
    await expect(page.getByRole("heading", { name: "What recovery means to me" })).toBeVisible()
    await ratings(page)
    await page.getByRole("link", { name: /IMR Scale: how I see it/ }).click()
    await toAddress(page, new URL(filled).hash.slice(1))
    await expect(page.getByText("In the last three months, did you come up with goals?")).toBeVisible()
    await expect(page.getByText("This was filled in with another wording.")).toHaveCount(0)
  })
})

test("a supervisor's pack comes to a member with an export, says whose it is and what it changes, and is asked", async ({
  browser,
  companion: { context, page: dana, url },
}) => {
  test.slow()
  await keepCoreInReach(context)
  await startProgram(dana, url)
  const link = await invite(dana)
  const jo = await anotherDevice(browser)
  await jo.goto(link)
  await joinAs(jo, "Jo Rivera", "the blue tablet")
  expect(await takeInto(dana, await exportFrom(jo, { to: "program" }))).toBe("Asks")
  await toAddress(dana, "/team")
  await admit(dana, "Jo Rivera")
  await toAddress(dana, "/settings/packs")
  await openPack(dana, json)
  await dana.getByRole("button", { name: "Take it" }).click()
  await expect(dana.getByText("Taken. Its wording is used from now on.")).toBeVisible()

  type Team = { readonly members: readonly { readonly id: string; readonly name: string }[] }
  const { members } = await grantedByCore<Team>(dana, "team.watchTeam", null)
  const memberId = members.find(({ name }) => name === "Jo Rivera")?.id ?? ""
  expect(await takeInto(jo, await exportFrom(dana, { to: "member", memberId }))).toBeNull()
  await toAddress(jo, "/settings/packs")
  await expect(jo.getByRole("heading", { name: "Wording of Lantern House" })).toBeVisible()
  await expect(jo.getByText("a file is not signed: you trust whoever gave it to you.")).toHaveCount(0)
  await expect(jo.getByText(/^It came with an export/)).toBeVisible()
  await jo.getByText("What it says otherwise").click()
  await jo.getByText("How I see my life").click()
  await expect(jo.getByText("In the last three months, did you come up with goals?")).toBeVisible()
  expect(await axe(jo)).toEqual([])
  await toAddress(jo, "/handouts/recovery-strategies/what-recovery-means")
  await expect(jo.getByRole("heading", { name: "Recovery at Lantern House" })).toBeVisible()
  await jo.context().close()
})
