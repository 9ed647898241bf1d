import { expect, test } from "./companion.ts"
import { openSample } from "./steps.ts"

test("a supporter gets to hear of one topic and nothing else, and what was talked about is kept", async ({
  companion,
}) => {
  const { page, url } = companion
  await openSample(companion)
  await page.goto(`${url}/#/people/new`)
  await page.getByLabel("What they like to be called").fill("Imani")
  await page.getByRole("button", { name: "Add this person" }).click()
  const supporters = page.getByRole("region", { name: "Supporters" })
  await supporters.getByRole("button", { name: "Add a supporter" }).click()
  await supporters.getByLabel("Add a supporter").fill("Rosa")
  await supporters.getByLabel("Add a supporter").press("Enter")
  await supporters.getByRole("link", { name: "Rosa" }).click()

  const handOver = page.getByRole("link", { name: /^Page to hand over/ })
  const paper = page.getByRole("article", { name: "How you can help this week" })
  const which = page.getByRole("combobox", { name: "Which topic?" })
  const back = page.getByRole("link", { name: "Back" })

  await test.step("without a yes there is nothing to print, only how to ask", async () => {
    await handOver.click()
    await expect(page.getByRole("heading", { name: "Asking for permission" })).toBeVisible()
    await expect(page.getByRole("button", { name: "Print" })).toHaveCount(0)
    await back.click()
  })

  await test.step("with a yes to everything, alcohol and drugs stay out", async () => {
    await page.getByText("Yes, you may talk with them").click()
    await handOver.click()
    await expect(paper).toBeVisible()
    await expect(which).toContainText("Coping with stress")
    await expect(which).not.toContainText("Drug and alcohol use")
    await back.click()
  })

  await test.step("with one topic, the page is of it and of nothing else", async () => {
    await page.getByText("What they may hear of").click()
    await page.getByText("Some topics only").click()
    await page.getByRole("button", { name: "Building social support" }).click()
    await handOver.click()
    await expect(paper.getByText("Building social support", { exact: true })).toBeVisible()
    await expect(which).toHaveCount(0)
    await page.emulateMedia({ media: "print" })
    const printed = await page.locator("body").innerText()
    for (const other of ["Recovery strategies", "Practical facts", "medication", "Drug and alcohol", "Coping with"])
      expect(printed).not.toContain(other)
    await page.emulateMedia({ media: "screen" })
    await back.click()
  })

  await test.step("a contact is one tap, and may be told more of", async () => {
    await page.getByRole("button", { name: "Log a contact" }).click()
    await page.getByRole("button", { name: "By phone" }).click()
    await expect(page.getByRole("heading", { name: "Contact with Rosa" })).toBeVisible()
    await page.getByText("A first talk").click()
    await page.getByText("Look up what the person allows").click()
    await expect(page.getByText("1 of 8")).toBeVisible()
    await page.getByRole("button", { name: "Yes", exact: true }).click()
    await expect(page.getByRole("button", { name: "Yes", exact: true })).toHaveAttribute("aria-pressed", "true")
    await page.getByRole("link", { name: "Done" }).click()
    const contacts = page.getByRole("region", { name: "Contacts" })
    await expect(contacts.getByRole("button", { name: /By phone.*helped with home practice/ })).toBeVisible()
    await back.click()
  })

  await test.step("a card can be left out with a reason, and another taken first", async () => {
    await page.getByRole("link", { name: "All cards, and what comes next" }).click()
    await expect(page.getByText("Next: What recovery means to me")).toBeVisible()
    await page.getByRole("button", { name: "More for “What recovery means to me”" }).click()
    await page.getByRole("button", { name: "Leave it out" }).click()
    await page.getByLabel("Why is it left out?").fill("Had it at the clubhouse")
    await expect(page.getByText("Next: What recovery means to me")).toHaveCount(0)
    await page.getByText("Coping with stress").click()
    await page.getByRole("button", { name: "More for “Slow breathing”" }).click()
    await page.getByRole("button", { name: "Make it next" }).click()
    await expect(page.getByText("Next: Slow breathing")).toBeVisible()
    await page.getByRole("button", { name: "Undo" }).last().click()
    await expect(page.getByText("Next: Slow breathing")).toHaveCount(0)
  })
})
