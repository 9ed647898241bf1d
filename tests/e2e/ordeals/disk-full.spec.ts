import type { Page } from "@playwright/test"
import type { Note } from "../../../core/domain/note.ts"
import { agendaSteps, type Session } from "../../../core/domain/session.ts"
import { expect, tablet, test } from "../companion.ts"
import { findIds } from "../find-ids.ts"
import { openSample, samplePassphrase, unlock } from "../steps.ts"
import { grantedByCore, keepCoreInReach } from "./ask-core.ts"
import { createDisk } from "./disk.ts"

test.use({ viewport: tablet, actionTimeout: 20_000 })

const said = (page: Page) => page.getByText("This device is full. The last change is not saved.").first()
const closeWhatIsSaid = async (page: Page) => {
  await page.getByRole("region", { name: "Messages" }).getByRole("button", { name: "Close" }).first().click()
  await expect(said(page)).toBeHidden()
}

/** Everything in a record, to look for words in. */
const wordsOf = (value: unknown) => JSON.stringify(value)

test("on a full disk each step of a session says that the last change is not saved, and goes on when there is room", async ({
  companion,
}) => {
  const { context, page, url } = companion
  await keepCoreInReach(context)
  const disk = await createDisk(page, url)
  await openSample(companion)
  const { session: id } = await findIds(page)
  await page.goto(`${url}/#/session/${id}`)
  const session = () => grantedByCore<Session>(page, "sessions.watch", { id })
  for (const [nth, step] of agendaSteps.entries())
    await test.step(step, async () => {
      await page.locator("ol.steps button").nth(nth).click()
      await expect(page.locator("ol.steps button").nth(nth)).toHaveAttribute("aria-current", "step")
      const before = await session()
      const chips = page.getByRole("group", { name: "What happened" }).getByRole("button", { pressed: false })
      const words = page.locator(".session-step textarea").first()
      const typed = await words.isVisible()
      await disk.fill()
      await chips.first().click()
      await expect(said(page)).toBeVisible()
      await closeWhatIsSaid(page)
      if (typed) {
        await words.pressSequentially("Not yet on the disk")
        await expect(said(page)).toBeVisible()
        await expect(words).toHaveValue(/Not yet on the disk$/)
      }
      expect(await session()).toEqual(before)
      await disk.makeRoom()
      if (typed) {
        await words.press("End")
        await words.pressSequentially(`, ${step}`)
        await expect.poll(async () => wordsOf(await session())).toContain(`Not yet on the disk, ${step}`)
        await closeWhatIsSaid(page)
      }
      const kept = await session()
      await chips.first().click()
      await expect.poll(session).not.toEqual(kept)
    })
})

test("on a full disk a note keeps what is typed in it and is not signed, and both go on when there is room", async ({
  companion,
}) => {
  const { context, page, url } = companion
  await keepCoreInReach(context)
  const disk = await createDisk(page, url)
  await openSample(companion)
  const { draft: id } = await findIds(page)
  await page.goto(`${url}/#/note/${id}`)
  const note = () => grantedByCore<Note>(page, "notes.watch", { id })
  const section = page.getByRole("main").getByRole("textbox").first()
  await section.press("Control+End")
  await section.pressSequentially(" Before it was full.")
  await expect.poll(async () => wordsOf(await note())).toContain("Before it was full.")
  const before = await note()

  await disk.fill()
  await section.pressSequentially(" And when it was.")
  await expect(said(page)).toBeVisible()
  await expect(section).toHaveValue(/Before it was full\. And when it was\.$/)
  await page.getByRole("button", { name: "Sign", exact: true }).click()
  await page.getByRole("dialog").getByRole("button", { name: /^Sign/ }).click()
  await expect(page.getByRole("dialog").getByText("This device is full.")).toBeVisible()
  await page.keyboard.press("Escape")
  await expect(page.getByRole("dialog")).toBeHidden()
  await expect(section).toHaveValue(/And when it was\.$/)
  expect(await note()).toEqual(before)

  await disk.makeRoom()
  await expect
    .poll(async () => wordsOf(await note()), { message: "written by itself", timeout: 60_000 })
    .toContain("And when it was.")
  await section.press("Control+End")
  await section.pressSequentially(" Now it is not.")
  await expect.poll(async () => wordsOf(await note())).toContain("And when it was. Now it is not.")
  await page.getByRole("button", { name: "Sign", exact: true }).click()
  await page.getByRole("dialog").getByRole("button", { name: /^Sign/ }).click()
  await expect(page.getByText("Signed. The session is finished.")).toBeVisible()
})

test("on a full disk a new person stays in the form, and is there when there is room; what was saved opens meanwhile", async ({
  companion,
}) => {
  const { page, url } = companion
  const disk = await createDisk(page, url)
  await openSample(companion)
  await page.goto(`${url}/#/people/new`)
  await page.getByLabel("What they like to be called").fill("Morgane")
  await page.getByLabel("Where you usually meet").fill("The garden")
  await disk.fill()
  await page.getByRole("button", { name: "Add this person" }).click()
  await expect(said(page)).toBeVisible()
  await expect(page.getByLabel("What they like to be called")).toHaveValue("Morgane")
  await expect(page.getByLabel("Where you usually meet")).toHaveValue("The garden")
  const other = await companion.context.newPage()
  await other.goto(`${url}/#/people`)
  await unlock(other, samplePassphrase)
  await expect(other.getByRole("main").getByRole("listitem").first()).toBeVisible()
  await other.close()

  await disk.makeRoom()
  await page.getByRole("button", { name: "Add this person" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Morgane" })).toBeVisible()
})

test("on a full disk no vault is made by halves, and what was typed stays to be tried again", async ({ companion }) => {
  const { page, url } = companion
  const disk = await createDisk(page, url)
  await page.goto(url)
  await page.getByRole("button", { name: "Start on your own" }).click()
  await page.getByLabel("Your name").fill("Jo Rivera")
  await page.getByRole("button", { name: "Next" }).click()
  await page.getByLabel("Passphrase", { exact: true }).fill("slow river stones")
  await disk.fill()
  await page.getByRole("button", { name: "Make my vault" }).click()
  await expect(said(page)).toBeVisible({ timeout: 20_000 })
  await expect(page.getByLabel("Passphrase", { exact: true })).toHaveValue("slow river stones")
  await disk.makeRoom()
  await page.getByRole("button", { name: "Make my vault" }).click()
  await expect(page.getByRole("button", { name: "I have it on paper" })).toBeVisible({ timeout: 20_000 })
})

test("on a full disk a backup is still made and taken away; that this is not noted down is said, and the file is whole", async ({
  companion,
}) => {
  const { page, url } = companion
  // Playwright cannot answer the browser's own dialog for a folder: without it, a download is the best way.
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, "showSaveFilePicker")
  })
  const disk = await createDisk(page, url)
  await openSample(companion)
  await page.goto(`${url}/#/settings/backup`)
  await expect(page.getByRole("button", { name: "Make a backup" })).toBeVisible()
  await disk.fill()
  await page.getByRole("button", { name: "Make a backup" }).click()
  await expect(page.getByText("Your backup is ready.")).toBeVisible({ timeout: 30_000 })
  const coming = page.waitForEvent("download")
  await page.getByRole("button", { name: "Download the file" }).click()
  const file = test.info().outputPath("kept.handrail")
  await (await coming).saveAs(file)
  await expect(said(page)).toBeVisible()

  await disk.makeRoom()
  const asked = page.waitForEvent("filechooser")
  await page.getByRole("button", { name: "Choose the file" }).click()
  await (await asked).setFiles(file)
  await expect(page.getByText("This file is whole.")).toBeVisible({ timeout: 30_000 })
})
