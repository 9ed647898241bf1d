import { expect, phone, test } from "./companion.ts"
import { changeKeptText } from "./kept-text.ts"
import { lock, startOwn, unlock } from "./steps.ts"

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
  await changeKeptText(page, "keyring", { lockAfterMs: 8000 })
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

test("the moment the page is out of sight, it is covered", async ({ companion }) => {
  const { page } = companion
  await startOwn(companion, { name: "Jo Rivera", passphrase })
  await expect(page.locator(".curtain")).toBeHidden()
  await page.evaluate(() =>
    document.addEventListener("visibilitychange", () => {
      const seen = document.elementFromPoint(innerWidth / 2, innerHeight / 2)
      sessionStorage.setItem("seen", `${document.visibilityState}, ${seen?.closest(".curtain") ? "covered" : "bare"}`)
    }),
  )
  await page.goto("about:blank")
  await page.goBack()
  expect(await page.evaluate(() => sessionStorage.getItem("seen"))).toBe("hidden, covered")
})

test("on a touch device it is covered while something else has the focus", async ({ companion }) => {
  const { page, url, context } = companion
  const debug = await context.newCDPSession(page)
  await debug.send("Emulation.setTouchEmulationEnabled", { enabled: true })
  await debug.send("Emulation.setDeviceMetricsOverride", { ...phone, deviceScaleFactor: 1, mobile: true })
  await startOwn(companion, { name: "Jo Rivera", passphrase })
  await page.goto(`${url}/#/people/new`)
  const name = page.getByRole("textbox").first()
  await name.fill("Dee")
  const curtain = page.locator(".curtain")
  await expect(curtain).toBeHidden()
  await debug.send("Emulation.setFocusEmulationEnabled", { enabled: false }) // from here on as the browser says
  const other = await context.newPage()
  await other.bringToFront()
  await expect(curtain).toBeVisible()
  await page.bringToFront()
  await expect(curtain).toBeHidden()
  await expect(name).toHaveValue("Dee")
})
