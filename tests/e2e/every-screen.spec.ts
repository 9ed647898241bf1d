import type { Page } from "@playwright/test"
import { axe, standards } from "./axe.ts"
import { expect, phone, test } from "./companion.ts"
import { findIds } from "./find-ids.ts"
import { keyboardPath } from "./keyboard-path.ts"
import { clipped, drawn, goTo, sideways, textSize } from "./look.ts"
import { allScreens, knownPatterns, screens } from "./screens.ts"
import { openSample, typeSheetBack } from "./steps.ts"

/** All that is asked of a screen that is drawn. Answers what it does not do, in words. */
const faultsOf = async (page: Page): Promise<readonly string[]> => {
  const faults: string[] = []
  const note = (found: readonly string[] | string | null, where: string) => {
    for (const one of found === null ? [] : [found].flat()) faults.push(`${where}: ${one}`)
  }
  const headings = await page.locator("h1").count()
  if (headings !== 1) faults.push(`${headings} headings of the first level`)
  const placed = page.locator("h1:focus, main:focus, .screen :focus")
  const arrived = await expect(placed)
    .toHaveCount(1)
    .then(
      () => true,
      () => false,
    )
  if (!arrived) faults.push("the focus is nowhere after arriving")

  note(await keyboardPath(page), "keyboard")
  await page.locator("h1").focus() // or the way past the bar would lie over it
  const { scrollHeight } = await page.evaluate(() => ({ scrollHeight: document.documentElement.scrollHeight }))
  await page.setViewportSize({ ...phone, height: Math.max(phone.height, scrollHeight) }) // so that no bar lies over anything
  note(await axe(page, { standards }), "light")
  await page.emulateMedia({ colorScheme: "dark" })
  note(await axe(page, { rules: ["color-contrast"] }), "dark")
  await page.emulateMedia({ colorScheme: "light" })

  await page.setViewportSize({ width: 320, height: 640 })
  note(await sideways(page), "320 px")
  await page.setViewportSize({ width: 640, height: 512 })
  note(await sideways(page), "zoom of 200 %")
  note(await clipped(page), "zoom of 200 %, cut off")
  await page.setViewportSize(phone)
  await textSize(page, "200")
  note(await sideways(page), "text of 200 %")
  note(await clipped(page), "text of 200 %, cut off")
  await textSize(page, "100")
  return faults
}

test("every address of the companion is in the table of screens", () => {
  const covered = allScreens.map(({ pattern }) => pattern)
  expect(knownPatterns().filter(pattern => !covered.includes(pattern))).toEqual([])
})

for (const [group, list] of Object.entries(screens))
  test(`everyone can use every screen: ${group}`, async ({ companion }) => {
    test.slow()
    const { page } = companion
    await openSample(companion)
    const ids = await findIds(page)
    for (const screen of list)
      await test.step(screen.is, async () => {
        await goTo(page, screen, ids)
        const faults = await faultsOf(page)
        expect.soft(faults, screen.is).toEqual([])
      })
  })

test("everyone can use the screens before the vault is open", async ({ companion }) => {
  test.slow()
  const { page, url } = companion
  const look = async (is: string) => {
    await drawn(page)
    expect.soft(await faultsOf(page), is).toEqual([])
  }
  await page.goto(url)
  await look("the doors")
  await page.getByRole("button", { name: /^Join a program/ }).click()
  await look("an invitation to give, before there is a vault")
  await page.getByRole("button", { name: "Back" }).click()
  await page.getByRole("button", { name: "Start on your own" }).click()
  await look("about you")
  await page.getByLabel("Your name").fill("Jo Rivera")
  await page.getByRole("button", { name: "Next" }).click()
  await page.getByLabel("Passphrase", { exact: true }).fill("slow river stones")
  await expect(page.getByText(/to guess$/)).toBeVisible()
  await look("a passphrase")
  await page.getByRole("button", { name: "Make my vault" }).click()
  await expect(page.getByRole("img", { name: "for a camera" })).toBeVisible({ timeout: 30_000 })
  await look("the recovery sheet")
  await typeSheetBack(page)
  await look("the recovery sheet typed back")
  await page.getByRole("button", { name: "Next" }).click()
  await expect(page.getByRole("button", { name: "Add a passkey" })).toBeVisible()
  await look("a passkey")
  await openSample(companion)
  await page.reload()
  await expect(page.getByLabel("Passphrase", { exact: true })).toBeVisible()
  await look("locked")
  await page.getByRole("button", { name: "Someone else is using this device" }).click()
  await expect(page.getByRole("heading", { name: "Who is using this device?" })).toBeVisible()
  await look("who is using this device")
})
