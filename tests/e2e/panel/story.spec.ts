import { choose, practise } from "../steps.ts"
import { linkChart, toPerson } from "./beside.ts"
import { expect, test } from "./panel.ts"

test.use({ sitesGiven: true })

test("a practitioner runs a session beside a chart, and the record system receives the signed note", async ({
  panel,
  records,
}) => {
  await panel.keepSample()
  const page = await panel.context.newPage()
  await page.goto(records.url("/patients/4712/notes"))
  const side = await panel.openSample(page)
  const button = (name: string | RegExp) => side.getByRole("button", { name })

  await test.step("the chart is linked, and from then on the panel follows it", async () => {
    await toPerson(side, "Hakim")
    await linkChart(side)
    await side.getByRole("link", { name: "Today", exact: true }).click()
    await page.goto(records.url("/patients/4711/notes"))
    await expect(side.getByText("Chart in front:")).toBeHidden()
    await page.goto(records.url("/patients/4712/medication?tab=2"))
    await expect(side.getByRole("heading", { level: 1, name: "Hakim" })).toBeVisible()
    await expect(side.getByText("Chart in front: Hakim")).toBeVisible()
    await page.goto(records.url("/patients/4712/notes"))
  })

  await test.step("a session in the column", async () => {
    await button("Start session").click()
    await button("Praise").click()
    await button(/^New material/).click()
    await button("Card taught").click()
    await practise(side)
    await button("His words").click()
    await side.getByLabel("What he said").fill("I could say it to my brother first, “briefly”.")
    await side.getByRole("button", { name: "Done", exact: true }).click()
    await button(/^Action plan/).click()
    await side.getByLabel("What", { exact: true }).fill("Ring my brother and say one sentence")
    await choose(side.getByRole("radio", { name: "8" }))
    await button(/^Next: Close/).click()
    await side.getByRole("button", { name: "Wrap up", exact: true }).click()
    await button("Write the note").click()
  })

  await test.step("the note is signed", async () => {
    await expect(side.getByRole("heading", { level: 1, name: "Progress note" })).toBeVisible()
    await side.getByRole("textbox", { name: /Response/ }).press("Control+End")
    await side.getByRole("textbox", { name: /Response/ }).pressSequentially(" He smiled when he had said it.")
    await side.getByRole("button", { name: "Sign", exact: true }).click()
    await side.getByRole("dialog").getByRole("button", { name: /^Sign/ }).click()
    await expect(side.getByText("Signed. The session is finished.")).toBeVisible()
    await expect(side.getByText("The chart in front is linked to Hakim.")).toBeVisible()
  })

  await test.step("and inserted where the cursor is", async () => {
    const field = page.getByLabel("Note")
    await field.fill("Seen at home. ")
    await button("Insert note").click()
    await expect(side.getByText("Inserted, and read back from the field.")).toBeVisible()
    await expect(field).toHaveValue(/^Seen at home\. .*He smiled when he had said it\./s)
    await expect(side.getByText("not yet confirmed")).toBeVisible()
  })

  await test.step("saved there, and ticked here", async () => {
    await page.getByRole("button", { name: "Save" }).click()
    await expect.poll(() => records.saved.length).toBe(1)
    const [sent] = records.saved
    expect(sent?.chart).toBe("4712")
    expect(sent?.fields.note).toContain("I could say it to my brother first, “briefly”.")
    expect(sent?.fields.note).toContain("Ring my brother and say one sentence")
    expect(sent?.fields.goal).toBe("")
    await button("It is saved in the record").click()
    await expect(side.getByText("Saved in the record, you said on")).toBeVisible()
  })

  await test.step("one section into each field, as the person moves on", async () => {
    await page.goto(records.url("/patients/4712/notes"))
    await side.getByText("One section at a time").click()
    await page.getByLabel("Goal").focus()
    await button(/^Insert Goal/).click()
    await expect(page.getByLabel("Goal")).not.toHaveValue("")
    await page.getByLabel("Note").focus()
    await button(/^Insert Response/).click()
    await expect(page.getByLabel("Note")).toHaveValue(/He smiled when he had said it\.$/)
    await expect(page.getByLabel("Goal")).not.toHaveValue(/smiled/)
  })

  await test.step("the log has each insertion, with the note and the record system's address, and no words", async () => {
    const opening = panel.context.waitForEvent("page")
    await button("Open in a tab").click()
    const tab = await opening
    await tab.waitForLoadState()
    await expect(tab.getByRole("heading", { level: 1, name: "Progress note" })).toBeVisible()
    await tab.evaluate(() => {
      location.hash = "/settings/audit"
    })
    await expect(tab.getByText(/localhost/).first()).toBeVisible()
    await expect(tab.getByRole("main")).not.toContainText("He smiled when he had said it.")
  })
})
