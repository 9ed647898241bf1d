import AxeBuilder from "@axe-core/playwright"
import { expect, test } from "./companion.ts"
import { changeKeptText } from "./kept-text.ts"
import { lock, onToday, startOwn, unlock } from "./steps.ts"

const passphrase = "slow river stones"
const locked = "Handrail is locked"

test("says a third of its time ahead that it locks; a word with it, and it stays", async ({ companion }) => {
  const { page } = companion
  await startOwn(companion, { name: "Jo Rivera", passphrase })
  await lock(page)
  await changeKeptText(page, "keyring", { lockAfterMs: 24_000 }) // warned after sixteen seconds
  await page.reload()
  await unlock(page, passphrase)
  const notice = page.getByRole("dialog", { name: /^Locks in/ })
  await expect(notice).toBeVisible({ timeout: 30_000 })
  await expect(notice.getByRole("alert")).toContainText("What you wrote is saved.")
  // Going to its buttons is not an answer yet: they can be reached.
  const stay = notice.getByRole("button", { name: "Stay" })
  while (!(await stay.evaluate(button => button === document.activeElement))) await page.keyboard.press("Tab")
  await expect(notice).toBeVisible()
  await page.keyboard.press("Enter")
  await expect(notice).toBeHidden()
  await expect(page.getByRole("heading", { name: locked })).toBeHidden()
})

test("when it locks by itself, what was half-typed is there after unlocking", async ({ companion }) => {
  const { page, url } = companion
  await startOwn(companion, { name: "Jo Rivera", passphrase })
  await lock(page)
  await changeKeptText(page, "keyring", { lockAfterMs: 3000 })
  await page.goto(`${url}/#/settings/profile`)
  await page.reload()
  await unlock(page, passphrase)
  const agency = page.getByLabel("Agency or house")
  await agency.pressSequentially("Mill Lane Hou")
  await expect(page.getByRole("heading", { name: locked })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText("of no use. Nothing was lost.")).toBeVisible()
  await unlock(page, passphrase)
  await expect(agency).toHaveValue("Mill Lane Hou")
})

test("the letter typed last before someone locks it is kept", async ({ companion }) => {
  const { page, url } = companion
  await startOwn(companion, { name: "Jo Rivera", passphrase })
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`${url}/#/settings/profile`)
  const agency = page.getByLabel("Agency or house")
  await agency.fill("Mill Lane House")
  // At once: by keyboard from the same moment, before the field is left and before it writes itself.
  await page.evaluate(() => {
    const lockIt = [...document.querySelectorAll("nav button")].find(button => button.textContent === "Lock")
    if (lockIt instanceof HTMLElement) lockIt.click()
  })
  await expect(page.getByRole("heading", { name: locked })).toBeVisible()
  await unlock(page, passphrase)
  await expect(agency).toHaveValue("Mill Lane House")
})

test("out of sight, the page is covered, and back in sight it is there at once", async ({ companion }) => {
  const { page, context } = companion
  await startOwn(companion, { name: "Jo Rivera", passphrase })
  await onToday(page)
  const curtain = page.locator(".curtain")
  await expect(curtain).toBeHidden()
  const debug = await context.newCDPSession(page)
  const { windowId } = await debug.send("Browser.getWindowForTarget")
  await debug.send("Browser.setWindowBounds", { windowId, bounds: { windowState: "minimized" } })
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe("hidden")
  const onTop = () =>
    page.evaluate(() => {
      const shown = document.elementFromPoint(innerWidth / 2, innerHeight / 2)
      return (
        shown?.closest(".curtain") !== null &&
        getComputedStyle(document.querySelector(".curtain") ?? document.body).opacity === "1"
      )
    })
  expect(await onTop()).toBe(true)
  await debug.send("Browser.setWindowBounds", { windowId, bounds: { windowState: "normal" } })
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe("visible")
  await expect(curtain).toBeHidden()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
})
