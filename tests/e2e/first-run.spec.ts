import AxeBuilder from "@axe-core/playwright"
import { expect, test } from "./companion.ts"
import { onToday, openSample, startOwn } from "./steps.ts"

test.describe("the first run", () => {
  test("offers two doors, and each says what is behind it", async ({ companion: { page, url } }) => {
    await page.goto(url)
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused()
    await expect(page.getByRole("button", { name: /sample caseload/ })).toContainText("made-up people")
    await expect(page.getByRole("button", { name: /Start on your own/ })).toContainText("on this device")
    await expect(page.getByRole("link", { name: "Crisis" })).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })

  test("fills the sample by itself, and says everywhere that nobody is real", async ({ companion }) => {
    const { page } = companion
    await openSample(companion)
    await page.getByRole("link", { name: "People" }).click()
    await expect(page.getByText("everyone here is made up")).toBeVisible()
  })

  test("of one's own goes by keyboard alone, from the doors to Today", async ({ companion: { page, url } }) => {
    await page.goto(url)
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused()
    const own = page.getByRole("button", { name: "Start on your own" })
    while (!(await own.evaluate(door => door === document.activeElement))) await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")

    await expect(page.getByLabel("Your name")).toBeFocused()
    await page.keyboard.type("Jo Rivera")
    await page.keyboard.press("Enter")

    await expect(page.getByLabel("Passphrase", { exact: true })).toBeFocused()
    await page.keyboard.type("slow river stones")
    await page.keyboard.press("Enter")

    await expect(page.getByRole("heading", { name: "Keep your recovery sheet." })).toBeFocused()
    const kept = page.getByLabel("I have written it down or printed it")
    while (!(await kept.evaluate(box => box === document.activeElement))) await page.keyboard.press("Tab")
    await page.keyboard.press("Space")
    for (const next of ["Next", "Next", "Go to Today"]) {
      const button = page.getByRole("button", { name: next })
      await expect(button).toBeEnabled()
      while (!(await button.evaluate(at => at === document.activeElement))) await page.keyboard.press("Tab")
      await page.keyboard.press("Enter")
    }
    await onToday(page)
  })

  test("refuses a short passphrase in place, and keeps what was typed before it", async ({ companion }) => {
    const { page, url } = companion
    await page.goto(url)
    await page.getByRole("button", { name: "Start on your own" }).click()
    await page.getByLabel("Your name").fill("Jo Rivera")
    await page.getByLabel("Practitioner").check()
    await page.getByRole("button", { name: "Next" }).click()
    await page.getByLabel("Passphrase", { exact: true }).fill("short")
    await page.getByRole("button", { name: "Make my vault" }).click()
    await expect(page.getByRole("alert")).toContainText("at least 8 letters")
    await page.getByRole("button", { name: "Back" }).click()
    await expect(page.getByLabel("Your name")).toHaveValue("Jo Rivera")
    await expect(page.getByLabel("Practitioner")).toBeChecked()
  })

  test("does not go on before the recovery sheet is kept, nor lose it on the way to the crisis card", async ({
    companion: { page, url },
  }) => {
    await page.goto(url)
    await page.getByRole("button", { name: "Start on your own" }).click()
    await page.getByLabel("Your name").fill("Jo Rivera")
    await page.getByRole("button", { name: "Next" }).click()
    await page.getByLabel("Passphrase", { exact: true }).fill("slow river stones")
    await page.getByRole("button", { name: "Make my vault" }).click()
    const sheet = page.getByRole("article")
    await expect(sheet).toContainText(/([0-9A-Z]{4}\s+){8}[0-9A-Z]{4}/)
    await expect(page.getByRole("button", { name: "Next" })).toBeDisabled()
    const told = await sheet.innerText()
    await page.getByRole("link", { name: "Crisis" }).click()
    await page.goBack()
    expect(await sheet.innerText()).toBe(told)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })

  test("says when everything is here to work without a connection, and then does", async ({ companion }) => {
    const { page, url } = companion
    await startOwn(companion, { name: "Jo Rivera", passphrase: "slow river stones" })
    await companion.goOffline()
    await page.goto(url)
    await expect(page.getByLabel("Passphrase", { exact: true })).toBeFocused()
  })
})
